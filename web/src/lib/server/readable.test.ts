import { expect, it } from 'vitest';
import { ok, refuse } from '#src/kernel/result.ts';
import { listParams } from './list-params.ts';
import { readable } from './readable.ts';

it('takes no empty form field and no language for a choice', () => {
  const url = new URL('https://balai.test/cari?q=+kopi+&category=&min=&lang=en&cod=1');
  expect(listParams(url)).toEqual({ q: 'kopi', cod: '1' });
});

it('cuts off what nobody types', () => {
  expect(listParams(new URL(`https://balai.test/cari?q=${'a'.repeat(10_000)}`))['q']).toHaveLength(200);
});

it('leaves out what cannot be read and shows the rest', async () => {
  const run = async (input: Readonly<Record<string, string>>) =>
    'min' in input ? refuse('invalid', 'input.invalid', { fields: { min: 'rupiah' } }) : ok(Object.keys(input));
  expect(await readable({ min: 'abc', cod: '1' }, run)).toEqual({ value: ['cod'], asked: { cod: '1' } });
});

it('stops with the right status at any other refusal', async () => {
  const run = async () => refuse('unavailable', 'input.invalid');
  await expect(readable({}, run)).rejects.toMatchObject({ status: 503 });
});

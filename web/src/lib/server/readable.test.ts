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

it('leaves out one after the other what is found wrong one after the other', async () => {
  const run = async (input: Readonly<Record<string, string>>) => {
    if ('min' in input) return refuse('invalid', 'input.invalid', { fields: { min: 'rupiah' } });
    return 'district' in input
      ? refuse('invalid', 'market.no_such_district', { fields: { district: 'unknown' } })
      : ok(Object.keys(input));
  };
  expect((await readable({ min: 'abc', cod: '1', district: 'zzz' }, run)).asked).toEqual({ cod: '1' });
});

it('stops at a refusal that names nothing of what was asked', async () => {
  const run = async () => refuse('invalid', 'input.invalid', { fields: { other: 'odd' } });
  await expect(readable({ min: '1' }, run)).rejects.toMatchObject({ status: 422 });
});

it('stops with the right status at any other refusal', async () => {
  const run = async () => refuse('unavailable', 'input.invalid');
  await expect(readable({}, run)).rejects.toMatchObject({ status: 503 });
});

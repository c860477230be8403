import { beforeEach, expect, test } from 'vitest';
import {
  ctxOf,
  givenRegion,
  givenResident,
  guestCtx,
  roundTripsOf,
  testDeps,
  type TestDeps,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { DAY, HOUR } from '../../kernel/clock.ts';
import { commit, readOne } from '../../platform/libsql/index.ts';
import { forgetAnswers, keepAnswer } from './keep-answer.ts';
import { readAnswer } from './read-answer.ts';

const secret = 'rahasia-peramban-ini';
const text = JSON.stringify({ name: 'Siti Aminah', phone: '081234567890' });

let deps: TestDeps;
beforeEach(() => {
  deps = testDeps();
});

/** Somebody who is logged in. */
async function sitis(): Promise<Ctx> {
  await givenRegion(deps);
  return ctxOf((await givenResident(deps, 'Siti')).actor);
}

async function keep(ctx = guestCtx): Promise<string> {
  const kept = await keepAnswer(deps, ctx, { secret, text });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return kept.value.id;
}

test('what was typed comes back to the browser that typed it, in one round trip each way', async () => {
  let id = '';
  expect(await roundTripsOf(deps.db, async () => void (id = await keep()))).toBe(1);
  expect(await roundTripsOf(deps.db, async () => void (await readAnswer(deps, guestCtx, { secret, id })))).toBe(1);
  expect(await readAnswer(deps, guestCtx, { secret, id })).toBe(text);
});

test('of a stranger it is short, and gone after an hour: somebody could fill the database, and a kiosk is everybody’s', async () => {
  const siti = await sitis();
  const long = 'x'.repeat(40_001);
  expect(await keepAnswer(deps, guestCtx, { secret, text: long })).toMatchObject({
    refusal: { code: 'answers.too_long' },
  });
  expect(await keepAnswer(deps, siti, { secret, text: long })).toMatchObject({ ok: true });
  const id = await keep();
  deps.clock.advance(HOUR);
  expect(await readAnswer(deps, guestCtx, { secret, id })).toBeNull();
});

test('strangers at one address leave six hundred an hour; whoever is logged in is not held up by them', async () => {
  const siti = await sitis();
  for (let i = 0; i < 600; i += 1) await keep();
  expect(await keepAnswer(deps, guestCtx, { secret, text })).toMatchObject({ refusal: { code: 'answers.too_many' } });
  expect(await keepAnswer(deps, siti, { secret, text })).toMatchObject({ ok: true });
});

test('it may be read again: pages are reloaded and gone back to', async () => {
  const id = await keep();
  for (const _ of [1, 2]) expect(await readAnswer(deps, guestCtx, { secret, id })).toBe(text);
});

test('its address opens nothing on another browser', async () => {
  const id = await keep();
  expect(await readAnswer(deps, guestCtx, { secret: 'rahasia-lain', id })).toBeNull();
});

test('the database alone does not say what was typed', async () => {
  const id = await keep();
  const row = await readOne<{ locked: string }>(deps.db, {
    sql: 'SELECT * FROM kept_answers WHERE id = ?',
    args: [id],
  });
  expect(JSON.stringify(row)).not.toMatch(/\bSiti\b/);
  expect(Buffer.from(row?.locked ?? '', 'base64').toString('latin1')).not.toMatch(/\bSiti\b/);
});

test('an answer lasts a day, then it is no longer read and the timer takes it away', async () => {
  const id = await keep(await sitis());
  deps.clock.advance(DAY - 1);
  expect(await readAnswer(deps, guestCtx, { secret, id })).toBe(text);
  deps.clock.advance(1);
  expect(await readAnswer(deps, guestCtx, { secret, id })).toBeNull();
  await commit(deps.db, [forgetAnswers(deps.clock.now() + 1)]);
  expect(await readOne(deps.db, { sql: 'SELECT count(*) AS n FROM kept_answers' })).toMatchObject({ n: 0 });
});

test('what no form of ours could have asked is not kept', async () => {
  const kept = await keepAnswer(deps, await sitis(), { secret, text: 'x'.repeat(300_001) });
  expect(kept).toMatchObject({ ok: false, refusal: { code: 'answers.too_long' } });
});

import { beforeEach, expect, test } from 'vitest';
import { givenMarket } from '../../../tests/search/market.ts';
import {
  ctxOf,
  givenOffice,
  givenResident,
  guestCtx,
  HANURA,
  SIDODADI,
  type TestDeps,
} from '../../../tests/support/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { readRows } from '../../platform/libsql/index.ts';
import { addSynonyms } from './add-synonyms.ts';
import { listSynonyms } from './list-synonyms.ts';
import { removeSynonyms } from './remove-synonyms.ts';
import { search } from './search.ts';

let deps: TestDeps;
let operator: Ctx;

beforeEach(async () => {
  deps = await givenMarket();
  operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Yudi'), 'operator'));
});

async function titlesFor(q: string): Promise<string[]> {
  const found = await search(deps, { q }, { villageId: HANURA });
  if (!found.ok) throw new Error(found.refusal.code);
  return [...found.value.products, ...found.value.services].map((card) => card.title);
}
async function own(ctx = operator, villageId = HANURA) {
  const lines = await listSynonyms(deps, ctx, villageId);
  return lines.ok ? lines.value.filter((line) => line.own) : lines.refusal.code;
}
const add = (words: string, villageId = HANURA, ctx = operator) => addSynonyms(deps, ctx, { villageId, words });

test('an operator teaches a word, and the next search finds by it', async () => {
  expect(await titlesFor('kelereng manis')).not.toContain('Kopi robusta bubuk');
  expect(await add('Kelereng Manis = kopi')).toMatchObject({ value: { line: 'kelereng manis, kopi' } });
  expect(await titlesFor('kelereng manis')).toContain('Kopi robusta bubuk');
  const [line] = (await own()) as { id: number }[];
  expect(await removeSynonyms(deps, operator, { villageId: HANURA, id: line?.id })).toMatchObject({ ok: true });
  expect(await titlesFor('kelereng manis')).not.toContain('Kopi robusta bubuk');
  const rows = await readRows<{ action: string }>(deps.db, {
    sql: `SELECT action FROM audit_events WHERE action LIKE 'search.%' ORDER BY id`,
  });
  expect(rows.map(({ action }) => action)).toEqual(['search.words_added', 'search.words_removed']);
});

test('another village’s line stays, and so does what came with Balai', async () => {
  await add('emblek, tiwul');
  const [line] = (await own()) as { id: number }[];
  const neighbour = ctxOf(
    await givenOffice(deps, await givenResident(deps, 'Sri', { villageId: SIDODADI }), 'operator'),
  );
  const remove = (id: unknown) => removeSynonyms(deps, neighbour, { villageId: SIDODADI, id });
  expect(await remove(line?.id)).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await remove(1)).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await add('a b, c d', HANURA, neighbour)).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await own(neighbour, HANURA)).toBe('search.no_such_office');
  expect(await own()).toHaveLength(1);
});

test.each([
  ['one word', 'kopi', 'two_words'],
  ['nothing', ' , ', 'two_words'],
  ['one word twice', 'kopi, KOPI', 'two_words'],
  ['nine ways to say it', 'a1,b1,c1,d1,e1,f1,g1,h1,i1', 'too_many'],
  ['a sentence', 'ini satu kalimat yang panjang, kopi', 'too_long'],
])('%s is no line of a dictionary', async (_, words, why) => {
  expect(await add(words)).toMatchObject({ refusal: { kind: 'invalid', fields: { words: why } } });
});

test('the same line twice, also at once, is there once', async () => {
  const both = await Promise.all([add('kloset, jamban'), add('jamban, kloset')]);
  expect(both.filter((it) => it.ok)).toHaveLength(1);
  expect(both.find((it) => !it.ok)).toMatchObject({ refusal: { code: 'search.words_known' } });
});

test('a guest and a resident teach nothing', async () => {
  expect(await add('x1, y1', HANURA, guestCtx)).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  const resident = ctxOf((await givenResident(deps, 'Ani')).actor);
  expect(await add('x1, y1', HANURA, resident)).toMatchObject({ refusal: { kind: 'not_found' } });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { givenRegion, givenResident, HANURA, SIDODADI, testDeps, type TestDeps } from '../../../tests/support/index.ts';
import { asPerson, givenLetterOffice, type LetterOffice } from '../../../tests/support/letters.ts';
import { why } from '../../../tests/support/request-stage.ts';
import { readOne } from '../../platform/libsql/index.ts';
import { endRtHead } from './end-rt-head.ts';
import { enterRtHead } from './enter-rt-head.ts';
import { listRtHeads } from './list-rt-heads.ts';

let deps: TestDeps;
let office: LetterOffice;
let elsewhere: LetterOffice;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  [office, elsewhere] = [await givenLetterOffice(deps), await givenLetterOffice(deps, SIDODADI)];
});

const enter = (name: string, fromOn: string, more: object = {}) =>
  enterRtHead(deps, office.operator, { villageId: HANURA, rt: '3', name, fromOn, ...more });
const terms = async () => {
  const heads = await listRtHeads(deps, office.operator, HANURA);
  return heads.ok ? heads.value.map((h) => [h.name, h.from_on, h.until_on]) : heads.refusal.code;
};

describe('the register of heads of RT', () => {
  test('a successor ends the term before; a term on or before a later one’s first day is refused', async () => {
    expect(why(await enter('Slamet', '2025-01-02'))).toBe('ok');
    expect(why(await enter('Wagiman', '2026-11-01'))).toBe('ok');
    for (const day of ['2026-11-01', '2026-05-01']) expect(why(await enter('Joko', day))).toBe('rt_heads.held_already');
    expect(await terms()).toEqual([
      ['Wagiman', '2026-11-01', null],
      ['Slamet', '2025-01-02', '2026-10-31'],
    ]);
  });

  test('two who enter a head at the same time make one term, and one audit row', async () => {
    const both = await Promise.all([enter('Slamet', '2026-11-01'), enter('Wagiman', '2026-11-01')]);
    expect(both.map(why).sort()).toEqual(['ok', 'rt_heads.held_already']);
    expect(await terms()).toHaveLength(1);
    const rows = await readOne(deps.db, {
      sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'rt_head.entered'`,
    });
    expect(rows).toEqual({ n: 1 });
  });

  test('a term ends on a day that lies in it, once', async () => {
    const slamet = await enter('Slamet', '2025-01-02');
    const end = (untilOn: string) =>
      endRtHead(deps, office.operator, { villageId: HANURA, id: slamet.ok ? slamet.value.id : '', untilOn });
    expect(why(await end('2025-01-01'))).toBe('rt_heads.cannot_end_then');
    expect(why(await end('2026-11-30'))).toBe('ok');
    expect(why(await end('2026-12-30'))).toBe('rt_heads.cannot_end_then');
  });

  test('is kept by its own office: no other village, no resident', async () => {
    const siti = asPerson(await givenResident(deps, 'Siti'));
    const slamet = await enter('Slamet', '2025-01-02');
    const id = slamet.ok ? slamet.value.id : '';
    for (const ctx of [elsewhere.operator, siti]) {
      const head = { villageId: HANURA, rt: '3', name: 'Joko', fromOn: '2026-11-20' };
      expect(why(await enterRtHead(deps, ctx, head))).toBe('rt_heads.not_your_village');
      expect(why(await endRtHead(deps, ctx, { villageId: HANURA, id, untilOn: '2026-11-30' }))).toBe(
        'rt_heads.not_your_village',
      );
      expect(why(await listRtHeads(deps, ctx, HANURA))).toBe('rt_heads.not_your_village');
    }
    const own = { villageId: SIDODADI, id, untilOn: '2026-11-30' };
    expect(why(await endRtHead(deps, elsewhere.operator, own))).toBe('rt_heads.cannot_end_then');
  });
});

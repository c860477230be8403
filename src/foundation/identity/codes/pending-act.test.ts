import { expect, test } from 'vitest';
import { ctxOf, givenRegion, givenResident, guestCtx, testDeps } from '../../../../tests/support/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import { keepAct, openAct } from './pending-act.ts';

const FIELDS = [
  ['reason', 'Nama usaha keliru'],
  ['field', 'a'],
  ['field', 'b'],
] as const;

test('what was filled in waits for a proof: sealed, for the same person, place and half hour', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const siti = ctxOf((await givenResident(deps, 'Siti')).actor);
  const budi = ctxOf((await givenResident(deps, 'Budi')).actor);
  const sealed = (await keepAct(deps, siti, '/a?/revoke', FIELDS)) ?? '';
  expect(sealed).not.toContain('keliru');
  expect(await openAct(deps, siti, '/a?/revoke', sealed)).toEqual(FIELDS);
  expect(await openAct(deps, siti, '/a?/sign', sealed)).toBe(null);
  expect(await openAct(deps, budi, '/a?/revoke', sealed)).toBe(null);
  expect(await openAct(deps, guestCtx, '/a?/revoke', sealed)).toBe(null);
  expect(await openAct(deps, siti, '/a?/revoke', 'k1.x.y')).toBe(null);
  expect(await keepAct(deps, guestCtx, '/a', FIELDS)).toBe(null);
  deps.clock.advance(HOUR);
  expect(await openAct(deps, siti, '/a?/revoke', sealed)).toBe(null);
});

import { expect, test } from 'vitest';
import { givenOffice, givenRegion, givenResident, SIDODADI, HANURA, testDeps } from '../../tests/support/index.ts';
import { commit, raw } from '../../src/platform/libsql/index.ts';
import { officeOf } from './office-of.ts';

test('the command line finds an office by whoever holds it, and asks which when there are several', async () => {
  const deps = testDeps();
  await givenRegion(deps);
  const hadi = await givenResident(deps, 'Hadi');
  const of = (more: { role?: string; villageId?: string; login?: string; which?: 'any' } = {}) =>
    officeOf(deps, { login: more.login ?? hadi.phone, role: more.role, villageId: more.villageId }, more.which);
  await expect(of({ login: 'nobody' })).rejects.toThrow(/e-mail address or a phone number/);
  await expect(of()).rejects.toThrow(/Nobody/);
  const [operator] = (await givenOffice(deps, hadi, 'operator')).offices;
  expect(await of()).toBe(operator?.officerId);
  await expect(of({ villageId: SIDODADI })).rejects.toThrow(/Nobody/);
  const [head] = (await givenOffice(deps, hadi, 'head')).offices;
  await expect(of()).rejects.toThrow(new RegExp(`--role operator --village ${HANURA}`));
  expect(await of({ role: 'head' })).toBe(head?.officerId);
  expect([operator?.officerId, head?.officerId]).toContain(await of({ which: 'any' }));
  await commit(deps.db, [raw(`UPDATE officers SET until_at = ? WHERE role = 'head'`, [deps.clock.now()])]);
  expect(await of()).toBe(operator?.officerId);
});

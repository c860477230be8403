import { expect, test } from 'vitest';
import { appointOfficer } from '../../src/flows/region/appoint-officer.ts';
import { logInOfficer } from '../../src/foundation/identity/officers/log-in-officer.ts';
import { villages as villageRows } from '../../src/foundation/villages/villages.table.ts';
import { regionFacts } from '../../src/foundation/villages/index.ts';
import { systemCtx } from '../../src/kernel/ctx.ts';
import { guestCtx, testDeps } from '../../tests/support/index.ts';
import { openRegion } from './open-region.ts';

test('an empty deployment becomes a kabupaten whose first officer can log in', async () => {
  const deps = testDeps();
  expect(await openRegion(deps.db, '18.09.10.2004')).toEqual({ name: 'Pesawaran', villages: 148 });
  expect(await openRegion(deps.db, '18.09.10.2004')).toMatchObject({ villages: 148 });
  const { name, province, villages } = await regionFacts(deps.db, deps.clock).get();
  expect([name, province]).toEqual(['Pesawaran', 'Lampung']);
  expect([villages.length, villages.filter((v) => v.active).length]).toEqual([148, 0]);

  const codes = (await deps.db.select().from(villageRows)).map((v) => v.numberCode);
  expect(new Set(codes).size).toBe(148);
  expect(codes).toContain('HNR');
  expect(codes.filter((code) => code.length > 12)).toEqual([]);

  const person = { name: 'Dian', title: 'Dinas PMD', email: 'dian@kab.example', phone: '081270009001' };
  const officer = { ...person, villageId: '18.09.10.2004', role: 'region' };
  const appointed = await appointOfficer(deps, systemCtx('test'), officer);
  const password = appointed.ok ? appointed.value.firstPassword : null;
  const login = await logInOfficer(deps, guestCtx, { login: person.email, password });
  expect(login).toMatchObject({ ok: true, value: { by: 'phone' } });
});

test.each([
  ['18.09.10.9999', /There is no village/],
  ['99.99.10.2004', /There is no village/],
  ['Hanura', /There is no village/],
])('%s is no pilot village', async (pilot, sentence) => {
  await expect(openRegion(testDeps().db, pilot)).rejects.toThrow(sentence);
});

test('a second kabupaten is refused: one deployment serves one', async () => {
  const { db } = testDeps();
  await openRegion(db, '18.09.10.2004');
  await expect(openRegion(db, '18.01.04.2001')).rejects.toThrow(/already serves 18\.09/);
});

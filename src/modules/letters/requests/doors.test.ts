import { beforeEach, expect, test } from 'vitest';
import { givenResident, roundTripsOf, type Person } from '../../../../tests/support/index.ts';
import { asPerson, givenLetterType, givenRtHead } from '../../../../tests/support/letters.ts';
import { requestStage } from '../../../../tests/support/request-stage.ts';
import { listDoors } from '../../../hub/inbox/list-doors.ts';
import { lettersModule } from '../letters-module.ts';
import { endorseRequest } from './endorse-request.ts';

const { at, submitted } = requestStage();
const doors = async (person: Person, on = ['letters']) =>
  listDoors({ ...at.deps, modules: [lettersModule] }, asPerson(person), { modules: new Set(on) });
const rtDoor = async (person: Person) => (await doors(person)).find(({ path }) => path === '/rt');

let slamet: Person;
let code: string;
beforeEach(async () => {
  await givenLetterType(at.deps, { slug: 'domisili', rtEndorsement: 1 });
  code = await submitted(at.siti, 'domisili');
  slamet = await givenResident(at.deps, 'Slamet');
  await givenRtHead(at.deps, at.office.operator, '003', 'Slamet', slamet.nik);
});

test('a head of RT finds their desk on the account page, with how many neighbours wait there', async () => {
  expect(await rtDoor(slamet)).toMatchObject({ waiting: 1 });
  await endorseRequest(at.deps, asPerson(slamet), code, {});
  expect(await rtDoor(slamet)).toMatchObject({ waiting: 0 });
});

test('nobody else finds it, also no head of another RT’s count, and everybody finds where letters are asked for', async () => {
  const other = await givenResident(at.deps, 'Tetangga');
  await givenRtHead(at.deps, at.office.operator, '004', 'Tetangga', other.nik);
  expect(await rtDoor(other)).toMatchObject({ waiting: 0 });
  expect((await doors(at.siti)).map(({ path }) => path)).toEqual(['/layanan']);
  const byPhone: Person = { ...slamet, actor: { ...slamet.actor, resident: null, scope: 'phone' } };
  expect((await doors(byPhone)).map(({ path }) => path)).toEqual(['/layanan']);
});

test('in a village without letters there is no such door', async () => {
  expect(await doors(slamet, [])).toEqual([]);
});

test('the doors take one round trip', async () => {
  expect(await roundTripsOf(at.deps.db, () => doors(slamet))).toBe(1);
});

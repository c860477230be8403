import { beforeEach, describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  HANURA,
  SIDODADI,
  testDeps,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { subjectAtCounter, subjectOf } from './subject.ts';

const still = { goneSubjectAllowed: false };
const aboutTheGone = { goneSubjectAllowed: true };
let deps: TestDeps;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
});

const family = async () => {
  const father = await givenResident(deps, 'Budi Santoso', { sex: 'L' });
  const in_ = { householdId: father.householdId };
  return {
    father,
    mother: await givenResident(deps, 'Siti Aminah', { ...in_, relationship: 'spouse' }),
    child: await givenResident(deps, 'Dina', { ...in_, relationship: 'child', birthDate: '2015-06-01' }),
  };
};

const asks = async (who: { actor: Parameters<typeof ctxOf>[0] }, about?: string, rules = still) => {
  const asked = await subjectOf(deps, ctxOf(who.actor), about, rules);
  return asked.ok ? asked.value.basis : asked.refusal.code;
};

describe('who may ask for a letter about whom', () => {
  test('everybody of age for themselves, without saying so', async () => {
    const { father } = await family();
    expect(await asks(father)).toBe('self');
  });

  test('a mother for her child, and one adult of a household for another', async () => {
    const { father, mother, child } = await family();
    expect(await asks(mother, child.residentId)).toBe('parent');
    expect(await asks(mother, father.residentId)).toBe('same_household');
  });

  test('a neighbour not at all: the person does not exist for them, and the attempt is logged', async () => {
    const { mother } = await family();
    const neighbour = await givenResident(deps, 'Joko');
    expect(await asks(neighbour, mother.residentId)).toBe('letters.no_such_person');
    const [logged] = await deps.db.select().from(auditEvents);
    expect(logged).toMatchObject({
      reason: 'denied',
      subjectId: mother.residentId,
      actor: `account:${neighbour.accountId}`,
    });
  });

  test('a child not at all, neither for itself nor for its mother', async () => {
    const { mother, child } = await family();
    expect(await asks(child)).toBe('letters.minor_needs_parent');
    expect(await asks(child, mother.residentId)).toBe('letters.no_such_person');
  });

  test('about the dead and those who moved only in letters about just that', async () => {
    const { father, mother } = await family();
    for (const status of ['deceased', 'moved'] as const) {
      const gone = await givenResident(deps, 'Kakek', { householdId: father.householdId, status });
      expect(await asks(mother, gone.residentId)).toBe('letters.subject_gone');
      expect(await asks(mother, gone.residentId, aboutTheGone)).toBe('same_household');
    }
  });

  test('a login of somebody who moved away asks for nothing here', async () => {
    const moved = await givenResident(deps, 'Rantau', { status: 'moved' });
    expect(await asks(moved, undefined, aboutTheGone)).toBe('letters.applicant_gone');
  });
});

describe('at the counter', () => {
  test('an operator acts for any resident of the own village and for nobody else’s', async () => {
    const { child } = await family();
    const far = await givenResident(deps, 'Warga Sidodadi', { villageId: SIDODADI });
    const operator = await givenOffice(deps, await givenResident(deps, 'Operator'), 'operator');
    const at = (id: string, village = HANURA) => subjectAtCounter(deps, ctxOf(operator), village, id, still);
    expect(await at(child.residentId)).toMatchObject({ value: { basis: 'counter' } });
    expect(await at(far.residentId)).toMatchObject({ refusal: { code: 'letters.no_such_person' } });
    expect(await at(far.residentId, SIDODADI)).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  test('only an operator does', async () => {
    const { father, child } = await family();
    const head = await givenOffice(deps, father, 'head');
    expect((await subjectAtCounter(deps, ctxOf(head), HANURA, child.residentId, still)).ok).toBe(false);
  });
});

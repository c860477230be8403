import { describe, expect, test } from 'vitest';
import { auditEvents } from '../../../foundation/audit/audit.table.ts';
import { recordLooks } from '../../../foundation/residents/residents.table.ts';
import { givenResident, HANURA, SIDODADI, type Person } from '../../../../tests/support/index.ts';
import { asPerson, givenLetterOffice, givenLetterType, requestBody } from '../../../../tests/support/letters.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';
import { linkPerson } from './link-person.ts';
import { openAnswers } from './sealed-answers.ts';
import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';

const { at, state } = requestStage();

/** The code of a request in review, in which Siti wrote an heir by hand. */
async function withHeir(nik: string): Promise<string> {
  const heirs = {
    key: 'heirs',
    label: 'Ahli waris',
    kind: 'people',
    required: true,
    person: { parts: ['nik', 'relation'] },
  } as const;
  await givenLetterType(at.deps, {
    slug: 'waris',
    content: { fields: [heirs], template: ['{heirs: name, relation}'] },
  });
  const sent = await submitRequest(
    at.deps,
    asPerson(at.siti),
    requestBody('waris', { slug: 'waris', answers: { heirs: [{ name: 'B. Santoso', nik, relation: 'anak' }] } }),
  );
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  await takeRequest(at.deps, at.office.operator, sent.value.code, {});
  return sent.value.code;
}
const heirs = async () => (await openAnswers(at.deps, (await state()).answersSealed)).heirs;
const linked = (code: string, more = {}, ctx = at.office.operator) =>
  linkPerson(at.deps, ctx, code, { field: 'heirs', at: 0, ...more });
const looks = () => at.deps.db.select().from(recordLooks);

describe('somebody who was written by hand', () => {
  let budi: Person;

  test('is taken over from the registry by the NIK; the look and the change are on the record', async () => {
    budi = await givenResident(at.deps, 'Budi Santoso');
    const code = await withHeir(budi.nik);
    expect(why(await linked(code))).toBe('ok');
    expect(await heirs()).toEqual([{ name: 'Budi Santoso', relation: 'anak', residentId: budi.residentId }]);
    expect(await looks()).toMatchObject([{ residentId: budi.residentId, villageId: HANURA }]);
    expect((await at.deps.db.select().from(auditEvents)).at(-1)).toMatchObject({
      action: 'letter_request.person_linked',
    });
    expect(why(await linked(code)), 'and not twice').toBe('letters.no_such_person');
  });

  test('is not found in the registry of another village, and nothing is written', async () => {
    const code = await withHeir((await givenResident(at.deps, 'Budi Santoso', { villageId: SIDODADI })).nik);
    expect(why(await linked(code))).toBe('letters.not_in_registry');
    expect([await heirs(), await looks()]).toMatchObject([[{ name: 'B. Santoso' }], []]);
  });

  test('is compared only by the operator of the village that writes the letter', async () => {
    budi = await givenResident(at.deps, 'Budi Santoso');
    const code = await withHeir(budi.nik);
    const others = await givenLetterOffice(at.deps, SIDODADI);
    expect(why(await linked(code, {}, at.office.secretary))).toBe('letters.not_your_step');
    expect(why(await linked(code, {}, asPerson(at.siti)))).toBe('letters.not_your_step');
    expect(why(await linked(code, {}, others.operator))).toBe('letters.no_such_request');
    expect(await looks()).toEqual([]);
  });

  test('must be there: another place or another question is refused', async () => {
    const code = await withHeir((await givenResident(at.deps, 'Budi Santoso')).nik);
    expect(why(await linked(code, { at: 1 }))).toBe('letters.no_such_person');
    expect(why(await linked(code, { field: 'witnesses' }))).toBe('letters.no_such_person');
    expect(why(await linked(code, { at: -1 }))).toBe('letters.answers_invalid');
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { givenResident, type Person } from '../../../../tests/support/index.ts';
import { failedIn, letterStage, wrongIn } from '../../../../tests/support/letter-stage.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { why } from '../../../../tests/support/request-stage.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { letters } from '../letters.table.ts';
import { readForm } from '../requests/read-form.ts';
import { saveAnswers } from '../requests/save-answers.ts';
import { startRequest } from '../requests/start-request.ts';
import { submitDraft } from '../requests/submit-draft.ts';
import { reviewRequest } from './review-request.ts';

const { at, ask, becomes, issued } = letterStage();
beforeEach(() => givenCatalogueType(at.deps, 'pengantar-nikah'));

const MORE = { religion: 'Islam', nationality: 'WNI', occupation: 'Petani', address: 'Dusun A' };
const PARENT = { birthPlace: 'Kedondong', birthDate: '1960-07-05', ...MORE };
const MARRYING = {
  father: { ...PARENT, name: 'Sukardi', nik: '1809100507600001', sex: 'L' },
  mother: { ...PARENT, name: 'Suharti', nik: '1809104507620002', sex: 'P' },
  partner: { name: 'Joko', birthPlace: 'Metro', birthDate: '1990-01-01', ...MORE },
  guardian: 'Sukardi',
  date: '2026-12-20',
  place: 'KUA Teluk Pandan',
};
const COURT = {
  court: 'Pengadilan Agama Gedong Tataan',
  court_number: '45/Pdt.P/2026/PA.Gdt',
  court_date: '2026-10-12',
};

const young = async () => {
  const ani = await givenResident(at.deps, 'Ani', { birthDate: '2008-09-01' });
  await becomes(ani, `marital = 'single'`);
  return ani;
};
const questionsFor = async (person: Person) => {
  const draft = await startRequest(at.deps, asPerson(person), { slug: 'pengantar-nikah' });
  const code = draft.ok ? draft.value.code : why(draft);
  const form = await readForm(at.deps, asPerson(person), code);
  return { code, keys: form.ok ? form.value.fields.map((f) => f.key) : [why(form)] };
};

describe('whoever may marry only with a court’s word', () => {
  test('younger than 19: the form opens and asks for the court, and is handed in only with all of it', async () => {
    const ani = await young();
    const { code, keys } = await questionsFor(ani);
    expect(keys.slice(0, 3)).toEqual(['court', 'court_number', 'court_date']);
    const { court, ...rest } = COURT;
    expect(why(await saveAnswers(at.deps, asPerson(ani), code, { ...MARRYING, court }))).toBe('ok');
    const refused = await submitDraft(at.deps, asPerson(ani), code);
    expect([failedIn(refused), wrongIn(refused)]).toEqual([
      ['age'],
      { court_number: 'required', court_date: 'required' },
    ]);
    await saveAnswers(at.deps, asPerson(ani), code, rest);
    expect(why(await submitDraft(at.deps, asPerson(ani), code))).toBe('ok');
    expect(await reviewRequest(at.deps, at.office.operator, code)).toMatchObject({
      value: { checks: expect.arrayContaining([expect.objectContaining({ verdict: 'open', fields: [] })]) as unknown },
    });
  });

  test('the letter states court, number and day', async () => {
    const ani = await young();
    await issued(await ask(asPerson(ani), 'pengantar-nikah', ani, { ...MARRYING, ...COURT }));
    const [letter] = await at.deps.db.select().from(letters);
    const snapshot: unknown = JSON.parse(await at.deps.vault.open(letter?.snapshotSealed ?? '', 'letters.snapshot'));
    expect(snapshot).toMatchObject({ answers: { court: { value: COURT.court }, court_date: { value: '2026-10-12' } } });
  });

  test('a husband whom a court allowed another wife; a wife never', async () => {
    const budi = asPerson(at.budi);
    const bride = { ...MARRYING, partner: { ...MARRYING.partner, name: 'Dewi' } };
    expect(failedIn(await ask(budi, 'pengantar-nikah', at.budi, bride))).toEqual(['marital']);
    expect(why(await ask(budi, 'pengantar-nikah', at.budi, { ...bride, ...COURT }))).toBe('ok');
    expect(failedIn(await ask(asPerson(at.siti), 'pengantar-nikah', at.siti, { ...MARRYING, ...COURT }))).toEqual([
      'marital',
    ]);
  });

  test('a court’s day to come is none, and nobody else is asked for a court', async () => {
    const ani = await young();
    const soon = { ...MARRYING, ...COURT, court_date: '2027-01-01' };
    expect(wrongIn(await ask(asPerson(ani), 'pengantar-nikah', ani, soon))).toMatchObject({
      'answers.court_date': 'in_future',
    });
    await becomes(at.budi, `marital = 'single'`);
    expect((await questionsFor(at.budi)).keys[0]).toBe('father');
  });
});

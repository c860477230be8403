import { beforeEach, describe, expect, test } from 'vitest';
import { HANURA } from '../../../../tests/support/index.ts';
import { letterStage } from '../../../../tests/support/letter-stage.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { why } from '../../../../tests/support/request-stage.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { readForm } from './read-form.ts';
import { saveAnswers } from './save-answers.ts';
import { startRequest } from './start-request.ts';

const { at } = letterStage();
beforeEach(() => givenCatalogueType(at.deps, 'kematian'));

const begun = async (presentedBy: object) => {
  const asked = { slug: 'kematian', residentId: at.siti.residentId, counterVillageId: HANURA, presentedBy };
  const draft = await startRequest(at.deps, at.office.operator, asked);
  return draft.ok ? draft.value.code : why(draft);
};
const reporter = async (code: string) => {
  const form = await readForm(at.deps, at.office.operator, code);
  return form.ok ? form.value.answers['reporter'] : why(form);
};
const NEIGHBOUR = { name: 'Wagiman', nik: '1809100507600001', relation: 'tetangga' };

describe('whoever stands at the counter', () => {
  test('is already named as the one who reports, with what they are to the person', async () => {
    expect(await reporter(await begun({ residentId: at.budi.residentId }))).toEqual([
      { name: 'Budi', relation: 'suami', residentId: at.budi.residentId },
    ]);
  });

  test('also when somebody else goes on with the draft, but never over an answer that is there', async () => {
    const code = await begun({ residentId: at.budi.residentId });
    const told = { residentId: at.budi.residentId, relation: 'wali' };
    expect(why(await saveAnswers(at.deps, at.office.operator, code, { reporter: told }))).toBe('ok');
    expect(await begun(NEIGHBOUR)).toBe(code);
    expect(await reporter(code)).toMatchObject([{ relation: 'wali' }]);
  });

  test('gives way to who stands there next, while nobody has answered', async () => {
    const code = await begun({ residentId: at.budi.residentId });
    expect(await begun(NEIGHBOUR)).toBe(code);
    expect(await reporter(code)).toEqual([NEIGHBOUR]);
  });

  test('may come from elsewhere', async () => {
    expect(await reporter(await begun(NEIGHBOUR))).toEqual([NEIGHBOUR]);
  });

  test('on a phone nobody stands there, and nothing is filled in', async () => {
    const draft = await startRequest(at.deps, asPerson(at.budi), { slug: 'kematian', residentId: at.siti.residentId });
    const form = await readForm(at.deps, asPerson(at.budi), draft.ok ? draft.value.code : '');
    expect(form.ok && form.value.answers).toEqual({});
  });
});

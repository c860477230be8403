import { beforeEach, expect, test } from 'vitest';
import { residentEvents } from '../../../foundation/residents/residents.table.ts';
import { letterStage, WITNESSED, wrongIn } from '../../../../tests/support/letter-stage.ts';
import { asPerson } from '../../../../tests/support/letters.ts';
import { givenCatalogueType } from '../../../../tests/support/signing-desk.ts';
import { letters } from '../letters.table.ts';

const { at, ask, issued } = letterStage();
beforeEach(() => givenCatalogueType(at.deps, 'kelahiran'));

const birth = (more = {}) => ({
  child_name: 'Nadia Putri',
  child_sex: 'Perempuan',
  birth_place: 'Rumah di Dusun B',
  birth_place_kind: 'rumah',
  birth_date: '2026-10-28',
  birth_time: '03:20',
  birth_order: '1',
  helper: 'Dukun bayi Mbah Surti',
  other_parent: { residentId: at.budi.residentId },
  reporter: { residentId: at.budi.residentId, relation: 'ayah' },
  ...WITNESSED,
  ...more,
});
const events = () => at.deps.db.select().from(residentEvents);

test('the letter about a birth tells the registry of it once it is signed: day, household, and the name sealed', async () => {
  const asked = await ask(asPerson(at.siti), 'kelahiran', at.siti, birth());
  expect(await events(), 'nothing before the signature').toEqual([]);
  await issued(asked);
  const [event, ...others] = await events();
  expect(others).toEqual([]);
  expect(event).toMatchObject({
    kind: 'birth',
    eventDate: '2026-10-28',
    reportedOn: '2026-11-02',
    residentId: null,
    householdId: at.siti.householdId,
  });
  expect(event?.nameSealed).not.toContain('Nadia Putri');
  expect(await at.deps.vault.open(event?.nameSealed ?? '', 'resident_events.name')).toBe('Nadia Putri');
  const [letter] = await at.deps.db.select().from(letters);
  expect(event?.source, 'what the letter says and what the registry heard come from one request').toBe(
    `letter_request:${letter?.requestId}`,
  );
});

test('no birth that is still to come is recorded', async () => {
  const asked = await ask(asPerson(at.siti), 'kelahiran', at.siti, birth({ birth_date: '2030-01-01' }));
  expect(wrongIn(asked)).toMatchObject({ 'answers.birth_date': 'in_future' });
});

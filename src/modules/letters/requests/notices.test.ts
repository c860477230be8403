import { beforeEach, describe, expect, test } from 'vitest';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import {
  asPerson,
  givenLetterOffice,
  givenLetterType,
  requestBody,
  type LetterOffice,
} from '../../../../tests/support/letters.ts';
import { givenRegion, givenResident, HANURA, testDeps, type TestDeps } from '../../../../tests/support/index.ts';
import { lettersModule } from '../letters-module.ts';
import { forwardRequest } from './forward-request.ts';
import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';

let deps: TestDeps;
let office: LetterOffice;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  await givenLetterType(deps);
  office = await givenLetterOffice(deps);
});

/** Tells every event so far to the module, each of them twice. */
async function listenTwice() {
  const events = await deps.db.select().from(outbox);
  for (const event of [...events, ...events]) await lettersModule.subscriptions[event.topic]?.(deps, event);
}
const toldTo = (phone: string) => deps.messenger.sent.filter((m) => m.to === phone).map((m) => m.template.name);

describe('people are told', () => {
  test('the applicant once that the request is in, and the desk that must act', async () => {
    const siti = await givenResident(deps, 'Siti');
    const done = await submitRequest(deps, asPerson(siti), requestBody('a'));
    await listenTwice();
    expect(toldTo(siti.phone)).toEqual(['balai_letter_submitted']);
    expect(deps.messenger.sent).toHaveLength(2);
    const code = done.ok ? done.value.code : '';
    await takeRequest(deps, office.operator, code, {});
    await forwardRequest(deps, office.operator, code);
    await listenTwice();
    expect(deps.messenger.sent.map((m) => m.template.name)).toEqual([
      'balai_letter_submitted',
      'balai_desk_arrived',
      'balai_desk_secretary',
    ]);
  });

  test('both of them when one asks for the other', async () => {
    const siti = await givenResident(deps, 'Siti');
    const budi = await givenResident(deps, 'Budi', { householdId: siti.householdId, relationship: 'spouse' });
    await submitRequest(deps, asPerson(siti), requestBody('a', { residentId: budi.residentId }));
    await listenTwice();
    expect([toldTo(siti.phone), toldTo(budi.phone)]).toEqual([['balai_letter_submitted'], ['balai_letter_submitted']]);
  });

  test('at the counter only the resident, on the number the registry has', async () => {
    const siti = await givenResident(deps, 'Siti');
    await deps.db.$client.execute(`UPDATE accounts SET status = 'closed' WHERE id = '${siti.accountId}'`);
    const body = requestBody('a', { counterVillageId: HANURA, residentId: siti.residentId });
    await submitRequest(deps, office.operator, body);
    await listenTwice();
    expect(toldTo(siti.phone)).toEqual(['balai_letter_submitted']);
    expect(deps.messenger.sent).toHaveLength(2);
  });
});

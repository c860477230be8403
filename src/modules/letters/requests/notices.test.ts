import { beforeEach, describe, expect, test } from 'vitest';
import { requestCast } from '../../../../tests/support/letter-casts.ts';
import { deliverMessages } from '../../../foundation/notifications/deliver-messages.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { asPerson, givenLetterType, givenRtHead, requestBody } from '../../../../tests/support/letters.ts';
import { givenResident, HANURA, stage, type Person } from '../../../../tests/support/index.ts';
import { liesOpen } from '../../../../tests/support/opened.ts';
import { messageOf } from '../../../foundation/notifications/index.ts';
import { letterTemplates } from '../templates.ts';
import { lettersModule } from '../letters-module.ts';
import { DAY } from '../../../kernel/clock.ts';
import { cancelRequest } from './cancel-request.ts';
import { correctRequest } from './correct-request.ts';
import { subscriptionsOf } from '../../../app/subscriptions.ts';
import { endorseRequest } from './endorse-request.ts';
import { CORRECTION_DAYS, expireRequests } from './expire-requests.ts';
import { forwardRequest } from '../issuing/forward-request.ts';
import { rejectRequest } from './reject-request.ts';
import { returnRequest } from './return-request.ts';
import { sendBackRequest } from './send-back-request.ts';
import { submitRequest } from './submit-request.ts';
import { takeRequest } from './take-request.ts';

const at = stage(requestCast);

/** Tells every event so far to the module, each of them twice. */
async function listenTwice() {
  const events = await at.deps.db.select().from(outbox);
  const heardBy = subscriptionsOf([lettersModule]);
  for (const event of [...events, ...events])
    for (const listener of heardBy[event.topic] ?? []) await listener(at.deps, event);
  await deliverMessages(at.deps, 100);
}
const toldTo = (phone: string) => at.deps.messenger.sent.filter((m) => m.to === phone).map((m) => m.template.name);

describe('people are told', () => {
  test('which letter, of which village, until when; the office also the first name of whom it is for, and no more', async () => {
    const siti = await givenResident(at.deps, 'Hj. Siti Aminah binti Karta');
    const done = await submitRequest(at.deps, asPerson(siti), requestBody('a'));
    const code = done.ok ? done.value.code : '';
    await listenTwice();
    const [mine, desk] = [
      at.deps.messenger.sent.find((m) => m.to === siti.phone),
      at.deps.messenger.sent.find((m) => m.to !== siti.phone),
    ];
    expect(mine?.template.params.slice(0, -1)).toEqual([
      'Surat Keterangan Usaha',
      code,
      'Hanura',
      expect.stringMatching(/^\w+ \d+ \w+ pukul \d\d\.\d\d WIB$/),
    ]);
    expect(desk?.template.params.slice(0, 3)).toEqual(['Surat Keterangan Usaha', 'Siti', code]);
    expect(JSON.stringify(at.deps.messenger.sent)).not.toMatch(new RegExp(`Aminah|Karta|${siti.nik}`));
    expect(await liesOpen(at.deps.db, '"other":"Siti"')).toEqual([]);
  });

  test('until when what is to be corrected is kept', async () => {
    const { siti } = at;
    const done = await submitRequest(at.deps, asPerson(siti), requestBody('a'));
    const code = done.ok ? done.value.code : '';
    await takeRequest(at.deps, at.office.operator, code, {});
    await sendBackRequest(at.deps, at.office.operator, code, {
      reason: 'Tujuan surat kurang jelas.',
      fields: ['purpose'],
    });
    await listenTwice();
    const words = messageOf('x', letterTemplates.letter_needs_correction, 'id', {
      code,
      letter: 'Surat Keterangan Usaha',
      office: 'Hanura',
      deadline: at.deps.clock.now() + CORRECTION_DAYS * DAY,
      link: '',
    }).text.split('\n')[0];
    expect(at.deps.messenger.sent.map((m) => m.text.split('\n')[0])).toContain(words);
  });

  test('the applicant once that the request is in, and the desk that must act', async () => {
    const { siti } = at;
    const done = await submitRequest(at.deps, asPerson(siti), requestBody('a'));
    await listenTwice();
    expect(toldTo(siti.phone)).toEqual(['balai_letter_submitted']);
    expect(at.deps.messenger.sent).toHaveLength(2);
    const code = done.ok ? done.value.code : '';
    await takeRequest(at.deps, at.office.operator, code, {});
    await forwardRequest(at.deps, at.office.operator, code);
    await listenTwice();
    expect(at.deps.messenger.sent.map((m) => m.template.name).toSorted()).toEqual([
      'balai_desk_arrived',
      'balai_desk_secretary',
      'balai_letter_submitted',
    ]);
  });

  test('both of them when one asks for the other', async () => {
    const { siti } = at;
    const budi = await givenResident(at.deps, 'Budi', { householdId: siti.householdId, relationship: 'spouse' });
    await submitRequest(at.deps, asPerson(siti), requestBody('a', { residentId: budi.residentId }));
    await listenTwice();
    expect([toldTo(siti.phone), toldTo(budi.phone)]).toEqual([['balai_letter_submitted'], ['balai_letter_submitted']]);
  });

  test('at the counter only the resident, on the number the registry has', async () => {
    const { siti } = at;
    await at.deps.db.$client.execute(`UPDATE accounts SET status = 'closed' WHERE id = '${siti.accountId}'`);
    const body = requestBody('a', { counterVillageId: HANURA, residentId: siti.residentId });
    await submitRequest(at.deps, at.office.operator, body);
    await listenTwice();
    expect(toldTo(siti.phone)).toEqual(['balai_letter_submitted']);
    expect(at.deps.messenger.sent).toHaveLength(2);
  });

  describe('where the RT’s word comes first', () => {
    beforeEach(() => givenLetterType(at.deps, { slug: 'domisili', rtEndorsement: 1 }));
    const asked = async (siti: Person) => {
      const done = await submitRequest(at.deps, asPerson(siti), requestBody('rt', { slug: 'domisili' }));
      await listenTwice();
      return done.ok ? done.value.code : '';
    };
    const names = () => at.deps.messenger.sent.map((m) => m.template.name);

    test('the head of that RT that somebody waits for them, and the desk once they have spoken', async () => {
      const [siti, slamet] = [at.siti, await givenResident(at.deps, 'Slamet')];
      await givenRtHead(at.deps, at.office.operator, '003', 'Slamet', slamet.nik);
      await givenRtHead(at.deps, at.office.operator, '004', 'Tetangga', siti.nik);
      const code = await asked(siti);
      expect(toldTo(slamet.phone)).toEqual(['balai_rt_waits']);
      expect(new Set(names())).toEqual(new Set(['balai_letter_submitted', 'balai_rt_waits']));
      await endorseRequest(at.deps, asPerson(slamet), code, {});
      await listenTwice();
      expect(names().slice(2)).toEqual(['balai_desk_arrived']);
    });

    test('the head on the registry’s number, when they never logged in', async () => {
      const [siti, slamet] = [at.siti, await givenResident(at.deps, 'Slamet')];
      await at.deps.db.$client.execute(`UPDATE accounts SET status = 'closed' WHERE id = '${slamet.accountId}'`);
      await givenRtHead(at.deps, at.office.operator, '003', 'Slamet', slamet.nik);
      await asked(siti);
      expect(toldTo(slamet.phone)).toEqual(['balai_rt_waits']);
    });

    test('the desk at once, where the head can only write on paper; and not again when it has seen the paper', async () => {
      const { siti } = at;
      await givenRtHead(at.deps, at.office.operator, '003', 'Slamet');
      const code = await asked(siti);
      expect(new Set(names())).toEqual(new Set(['balai_letter_submitted', 'balai_desk_arrived']));
      await endorseRequest(at.deps, at.office.operator, code, { seen: true });
      await listenTwice();
      expect(names()).toHaveLength(2);
    });
  });

  describe('of a request in review', () => {
    const REASON = 'Tujuan surat kurang jelas.';
    let siti: Person;
    let code: string;

    /** What was sent since the request was taken, oldest first. */
    const toldSince = async () => {
      await listenTwice();
      return at.deps.messenger.sent.map((m) => m.template.name).slice(2);
    };
    const sendBack = () => sendBackRequest(at.deps, at.office.operator, code, { reason: REASON, fields: ['purpose'] });

    beforeEach(async () => {
      siti = at.siti;
      const done = await submitRequest(at.deps, asPerson(siti), requestBody('a'));
      code = done.ok ? done.value.code : '';
      await listenTwice();
      await takeRequest(at.deps, at.office.operator, code, {});
    });

    test('the applicant that something is to be corrected, and the operator when it is', async () => {
      await sendBack();
      expect(await toldSince()).toEqual(['balai_letter_needs_correction']);
      await correctRequest(at.deps, asPerson(siti), code, { answers: { purpose: 'Mengajukan KUR di bank' } });
      expect(await toldSince()).toEqual(['balai_letter_needs_correction', 'balai_desk_corrected']);
      expect(toldTo(siti.phone)).not.toContain('balai_desk_corrected');
    });

    test('the operator of a letter that the secretary returns, and the head of one that waits for a signature', async () => {
      await forwardRequest(at.deps, at.office.operator, code);
      await returnRequest(at.deps, at.office.secretary, code, { reason: REASON });
      expect(await toldSince()).toEqual(['balai_desk_returned']);
      await forwardRequest(at.deps, at.office.operator, code);
      await forwardRequest(at.deps, at.office.secretary, code);
      expect((await toldSince()).at(-1)).toBe('balai_desk_signature');
    });

    test('the applicant of a refusal', async () => {
      await rejectRequest(at.deps, at.office.operator, code, { code: 'other', reason: REASON });
      expect(await toldSince()).toEqual(['balai_letter_rejected']);
      expect(toldTo(siti.phone)).toContain('balai_letter_rejected');
    });

    test('the applicant when the office cancels, and nobody when they cancel themselves', async () => {
      await cancelRequest(at.deps, at.office.operator, code, { reason: 'Atas permintaan pemohon' });
      expect(await toldSince()).toEqual(['balai_letter_cancelled']);
      const again = await submitRequest(at.deps, asPerson(siti), requestBody('b'));
      await cancelRequest(at.deps, asPerson(siti), again.ok ? again.value.code : '', {});
      expect((await toldSince()).filter((name) => name === 'balai_letter_cancelled')).toHaveLength(1);
    });

    test('the applicant of a request that was closed because nobody corrected it', async () => {
      await sendBack();
      await listenTwice();
      at.deps.clock.advance((CORRECTION_DAYS + 1) * DAY);
      await expireRequests(at.deps);
      expect((await toldSince()).at(-1)).toBe('balai_letter_expired');
    });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { enterRtHead } from '../../../foundation/rt-heads/index.ts';
import { givenResident, HANURA, SIDODADI } from '../../../../tests/support/index.ts';
import { asPerson, givenLetterOffice, givenLetterType, givenRtHead } from '../../../../tests/support/letters.ts';
import { requestStage, why } from '../../../../tests/support/request-stage.ts';
import { reviewRequest } from '../issuing/index.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { outbox } from '../../../foundation/notifications/notifications.table.ts';
import { cancelRequest } from './cancel-request.ts';
import { forgetEndorsementPhoto, photographEndorsement, readEndorsementPhoto } from './endorsement-photo.ts';
import { endorseRequest } from './endorse-request.ts';
import { listRtDesk } from './list-rt-desk.ts';
import { followRequest } from './read-request.ts';
import { takeRequest } from './take-request.ts';

const { at, submitted, state, steps } = requestStage();

describe('the RT’s word', () => {
  let code: string;
  beforeEach(async () => {
    await givenLetterType(at.deps, { slug: 'domisili', rtEndorsement: 1 });
    code = await submitted(at.siti, 'domisili');
  });

  test('is that of the head of the RT whom the register names; an operator only says to have seen it', async () => {
    expect(why(await takeRequest(at.deps, at.office.operator, code, {}))).toBe('letters.not_in_this_state');
    expect(why(await endorseRequest(at.deps, at.office.operator, code, { seen: true }))).toBe('letters.no_rt_head');
    await givenRtHead(at.deps, at.office.operator, '3', 'Pak Slamet');
    expect(why(await endorseRequest(at.deps, at.office.operator, code, {}))).toBe('letters.endorsement_invalid');
    expect(why(await endorseRequest(at.deps, at.office.operator, code, { seen: true }))).toBe('ok');
    expect(await state()).toMatchObject({
      state: 'endorsed',
      endorsedBy: 'RT 003, Pak Slamet',
      endorsedHow: 'paper',
    });
    expect((await steps()).at(-1)).toMatchObject({ note: 'RT 003, Pak Slamet', role: 'operator' });
    expect(why(await takeRequest(at.deps, at.office.operator, code, {}))).toBe('ok');
  });

  test('is given by themself from their own phone, and by nobody else’s', async () => {
    const [slamet, other] = [await givenResident(at.deps, 'Slamet'), await givenResident(at.deps, 'Tetangga')];
    await givenRtHead(at.deps, at.office.operator, '003', 'Slamet', slamet.nik);
    await givenRtHead(at.deps, at.office.operator, '004', 'Tetangga', other.nik);
    expect(why(await endorseRequest(at.deps, asPerson(other), code, {}))).toBe('letters.no_such_request');
    expect(await listRtDesk(at.deps, asPerson(slamet))).toMatchObject({
      value: [{ code, name: 'Siti Aminah', rt: '003' }],
    });
    expect(await listRtDesk(at.deps, asPerson(other))).toMatchObject({ value: [] });
    expect(await listRtDesk(at.deps, asPerson(at.siti))).toMatchObject({ value: null });
    expect(why(await endorseRequest(at.deps, asPerson(slamet), code, {}))).toBe('ok');
    expect(await state()).toMatchObject({ state: 'endorsed', endorsedHow: 'self' });
    expect((await steps()).at(-1)).toMatchObject({ role: 'rt' });
    expect(why(await endorseRequest(at.deps, asPerson(slamet), code, {}))).toBe('letters.no_such_request');
    expect((await reviewRequest(at.deps, asPerson(slamet), code)).ok, 'they see no more of it').toBe(false);
    expect((await followRequest(at.deps, asPerson(slamet), code)).ok).toBe(false);
  });

  describe('on paper', () => {
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 1]);
    const photograph = (who = at.office.operator) => photographEndorsement(at.deps, who, code, photo);
    const look = (who = at.office.head) => readEndorsementPhoto(at.deps, who, code);
    beforeEach(async () => {
      await givenRtHead(at.deps, at.office.operator, '3', 'Pak Slamet');
    });

    test('can be photographed once it was seen, by the operator alone; the desks look at it, and each look is written', async () => {
      expect(why(await photograph())).toBe('letters.not_in_this_state');
      await endorseRequest(at.deps, at.office.operator, code, { seen: true });
      expect(why(await look())).toBe('letters.no_photo');
      expect(why(await photographEndorsement(at.deps, at.office.operator, code, new Uint8Array()))).toBe(
        'letters.no_picture',
      );
      expect(why(await photograph(at.office.head))).toBe('letters.not_your_step');
      expect(why(await photograph(asPerson(at.siti)))).toBe('letters.not_your_step');
      expect(why(await photograph())).toBe('ok');
      expect(why(await look())).toBe('ok');
      expect(why(await look(asPerson(at.siti)))).toBe('letters.no_such_request');
      const row = await readOne(at.deps.db, {
        sql: `SELECT count(*) AS n FROM audit_events WHERE action = 'letter_request.endorsement_viewed' AND reason IS NULL`,
      });
      expect(row).toEqual({ n: 1 });
    });

    test('is no other village’s to see or to add', async () => {
      await endorseRequest(at.deps, at.office.operator, code, { seen: true });
      await photograph();
      const elsewhere = await givenLetterOffice(at.deps, SIDODADI);
      expect(why(await look(elsewhere.operator))).toBe('letters.no_such_request');
      expect(why(await photograph(elsewhere.operator))).toBe('letters.no_such_request');
    });

    test('leaves one photo, however often it is taken, and none once the request is closed', async () => {
      await endorseRequest(at.deps, at.office.operator, code, { seen: true });
      await photograph();
      const first = (await state()).endorsementPhoto ?? '';
      await photograph();
      const second = (await state()).endorsementPhoto ?? '';
      expect(second).not.toBe(first);
      expect([await at.deps.blobs.get(first), (await at.deps.blobs.get(second)) !== null]).toEqual([null, true]);
      await cancelRequest(at.deps, asPerson(at.siti), code, {});
      for (const event of await at.deps.db.select().from(outbox))
        if (event.topic === 'letter_request.cancelled') await forgetEndorsementPhoto(at.deps, event);
      expect([(await state()).endorsementPhoto, await at.deps.blobs.get(second)]).toEqual([null, null]);
    });
  });

  test('ends with the term', async () => {
    const slamet = await givenResident(at.deps, 'Slamet');
    await givenRtHead(at.deps, at.office.operator, '003', 'Slamet', slamet.nik);
    const successor = { villageId: HANURA, rt: '3', name: 'Wagiman', fromOn: '2026-11-01' };
    expect((await enterRtHead(at.deps, at.office.operator, successor)).ok).toBe(true);
    expect(why(await endorseRequest(at.deps, asPerson(slamet), code, {}))).toBe('letters.no_such_request');
    expect(why(await endorseRequest(at.deps, at.office.operator, code, { seen: true }))).toBe('ok');
    expect((await state()).endorsedBy).toBe('RT 003, Wagiman');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  givenShop,
  guestCtx,
  HANURA,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { drainOutbox } from '../../foundation/notifications/index.ts';
import { DAY } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { commit, raw, readOne } from '../../platform/libsql/index.ts';
import {
  applyForShop,
  approveApplication,
  countApplications,
  declineApplication,
  listApplications,
  myApplication,
  shopSubscriptions,
  viewShop,
  withdrawApplication,
} from './index.ts';

let deps: TestDeps;
let rina: Person;
let applicant: Ctx;
let officer: Person;
let office: Ctx;

beforeEach(async () => {
  deps = testDeps();
  await givenRegion(deps);
  rina = await givenResident(deps, 'Rina');
  officer = await givenResident(deps, 'Yudi');
  applicant = ctxOf(rina.actor);
  office = ctxOf(await givenOffice(deps, officer, 'operator'));
});

const FORM = {
  villageId: HANURA,
  name: 'Warung Rina',
  trade: 'Kopi dan gorengan',
  story: 'Gorengan setiap pagi.',
  place: 'Dusun B, RT 011',
  whatsapp: '0812-7000-9001',
};
const apply = async (more: object = {}, ctx = applicant) => applyForShop(deps, ctx, { ...FORM, ...more });
const waiting = async (ctx = office, villageId = HANURA) => {
  const list = await listApplications(deps, ctx, villageId);
  if (!list.ok) throw new Error(list.refusal.code);
  return list.value;
};
const firstSeen = async () => {
  const [first] = await waiting();
  return { shopId: first?.shopId ?? '', version: first?.version ?? 0 };
};
const messages = async () => {
  const before = deps.messenger.sent.length;
  await drainOutbox(deps, shopSubscriptions);
  return deps.messenger.sent.slice(before).map(({ to, template }) => [to, template.name]);
};

describe('asking for a shop', () => {
  it('reaches the office of the village, and both are told', async () => {
    expect(await apply()).toMatchObject({ ok: true, value: { slug: 'warung-rina' } });
    expect(await waiting()).toMatchObject([
      { name: 'Warung Rina', applicant: 'Rina', residentHere: true, own: false, whatsapp: '6281270009001' },
    ]);
    expect(await myApplication(deps, applicant)).toMatchObject({ value: { waiting: true, reason: null } });
    expect((await messages()).sort()).toEqual(
      [
        [officer.phone, 'balai_desk_shop_applied'],
        [rina.phone, 'balai_shop_applied'],
      ].sort(),
    );
    expect(codeOf(await viewShop(deps, { slug: 'warung-rina' }))).toBe('shops.no_such_shop');
    const row = await readOne(deps.db, { sql: `SELECT * FROM shops` });
    expect(JSON.stringify(row)).not.toContain('81270009001');
  });

  it('is refused to guests, for villages that are not here, and with wrong fields', async () => {
    expect(codeOf(await apply({}, guestCtx))).toBe('identity.login_needed');
    expect(await apply({ villageId: '99.99' })).toMatchObject({ refusal: { fields: { villageId: 'picklist' } } });
    await commit(deps.db, [raw(`UPDATE villages SET status = 'listed' WHERE id = ?`, [SIDODADI])]);
    expect(await apply({ villageId: SIDODADI })).toMatchObject({ refusal: { fields: { villageId: 'picklist' } } });
    expect(await apply({ name: ' ', trade: 'a', whatsapp: 'x' })).toMatchObject({
      refusal: { fields: { name: 'required', trade: 'too_short', whatsapp: 'phone' } },
    });
    expect(await waiting()).toEqual([]);
  });

  it('twice at once makes one', async () => {
    const both = await Promise.all([apply(), apply({ name: 'Kopi Rina' })]);
    expect(both.map((it) => it.ok).sort()).toEqual([false, true]);
    expect(codeOf(await apply({ name: 'Teh Rina' }))).toBe('shops.application_waiting');
    expect(await waiting()).toHaveLength(1);
  });

  it('gives a name that is taken an address of its own', async () => {
    const other = await givenResident(deps, 'Rosi');
    await apply();
    expect(await apply({}, ctxOf(other.actor))).toMatchObject({
      value: { slug: expect.stringMatching(/^warung-rina-.{4}$/) },
    });
  });

  it('can be taken back while it waits, and then goes to another village', async () => {
    await apply();
    expect(await countApplications(deps, office, HANURA)).toBe(1);
    expect(codeOf(await withdrawApplication(deps, applicant))).toBe('ok');
    expect(await countApplications(deps, office, HANURA)).toBe(0);
    expect(await myApplication(deps, applicant)).toMatchObject({ value: { waiting: false, reason: null } });
    expect(codeOf(await withdrawApplication(deps, applicant))).toBe('shops.no_application');
    expect(codeOf(await apply({ villageId: SIDODADI }))).toBe('ok');
    expect(await countApplications(deps, applicant, SIDODADI)).toBe(0);
    expect(codeOf(await withdrawApplication(deps, guestCtx))).toBe('identity.login_needed');
  });

  it('taken back while the office opens it is one or the other', async () => {
    await apply();
    const seen = await firstSeen();
    const both = await Promise.all([approveApplication(deps, office, seen), withdrawApplication(deps, applicant)]);
    expect(both.filter((it) => it.ok)).toHaveLength(1);
  });

  it('is not done over and over', async () => {
    for (let i = 0; i < 3; i++) {
      expect(codeOf(await apply())).toBe('ok');
      await declineApplication(deps, office, { ...(await firstSeen()), reason: 'Belum lengkap' });
    }
    expect(codeOf(await apply())).toBe('shops.too_many_applications');
    deps.clock.advance(DAY);
    expect(codeOf(await apply())).toBe('ok');
  });
});

describe('the office', () => {
  it('opens the shop: it is on the market at once, and its seller is told', async () => {
    await apply();
    await messages();
    expect(await approveApplication(deps, office, await firstSeen())).toEqual({ ok: true, value: { status: 'open' } });
    expect(await viewShop(deps, { slug: 'warung-rina' })).toMatchObject({ value: { status: 'open' } });
    expect(await readOne(deps.db, { sql: `SELECT title FROM listings` })).toEqual({ title: 'Warung Rina' });
    expect(await messages()).toEqual([[rina.phone, 'balai_shop_approved']]);
    expect(await myApplication(deps, applicant)).toEqual({ ok: true, value: null });
  });

  it('declines with a reason; corrected, the same application comes again', async () => {
    await apply();
    await messages();
    expect(await declineApplication(deps, office, { ...(await firstSeen()), reason: ' ' })).toMatchObject({
      refusal: { fields: { reason: 'required' } },
    });
    await declineApplication(deps, office, { ...(await firstSeen()), reason: 'Alamatnya kurang jelas' });
    expect(await messages()).toEqual([[rina.phone, 'balai_shop_declined']]);
    expect(await myApplication(deps, applicant)).toMatchObject({
      value: { waiting: false, reason: 'Alamatnya kurang jelas', name: 'Warung Rina' },
    });
    expect(await apply({ place: 'Seberang balai desa' })).toMatchObject({ value: { slug: 'warung-rina' } });
    expect(await waiting()).toMatchObject([{ place: 'Seberang balai desa' }]);
  });

  it('of another village sees nothing of it, and neither do residents', async () => {
    await apply();
    const seen = await firstSeen();
    const other = await givenResident(deps, 'Tono', { villageId: SIDODADI });
    const next = ctxOf(await givenOffice(deps, other, 'operator'));
    expect(await waiting(next, SIDODADI)).toEqual([]);
    for (const ctx of [next, applicant]) {
      expect(codeOf(await listApplications(deps, ctx, HANURA))).toBe('shops.no_such_application');
      expect(codeOf(await approveApplication(deps, ctx, seen))).toBe('shops.no_such_application');
      expect(codeOf(await declineApplication(deps, ctx, { ...seen, reason: 'Tidak' }))).toBe(
        'shops.no_such_application',
      );
    }
    expect(codeOf(await approveApplication(deps, guestCtx, seen))).toBe('identity.login_needed');
    expect(await waiting()).toHaveLength(1);
  });

  it('decides once, however many officers press at the same time', async () => {
    await apply();
    const seen = await firstSeen();
    const secretary = ctxOf(await givenOffice(deps, await givenResident(deps, 'Nur'), 'secretary'));
    const both = await Promise.all([
      approveApplication(deps, office, seen),
      declineApplication(deps, secretary, { ...seen, reason: 'Belum jelas' }),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['ok', 'shops.application_changed']);
  });

  it('does not decide over an officer’s own shop by that officer', async () => {
    await apply({}, office);
    expect(codeOf(await approveApplication(deps, office, await firstSeen()))).toBe('shops.own_application');
    expect(await waiting()).toMatchObject([{ own: true }]);
  });

  it('cannot open a shop that is already open', async () => {
    const { id } = await givenShop(deps, rina);
    expect(codeOf(await approveApplication(deps, office, { shopId: id, version: 1 }))).toBe(
      'shops.application_changed',
    );
  });
});

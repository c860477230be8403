import { beforeEach, describe, expect, test } from 'vitest';
import {
  codeOf,
  ctxOf,
  givenOffice,
  givenOrder,
  givenProduct,
  givenRegion,
  givenResident,
  givenSecret,
  givenShop,
  guestCtx,
  PIN,
  STATIC_QRIS,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../tests/support/index.ts';
import { lettersModule } from '../../modules/letters/index.ts';
import { logInResident } from '../../foundation/identity/secrets/log-in-resident.ts';
import { resolveSession } from '../../foundation/identity/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { HOUR } from '../../kernel/clock.ts';
import { commit, raw, readOne, readRows } from '../../platform/libsql/index.ts';
import { cancelOrder } from '../order/end/cancel-order.ts';
import { closeAccount } from './close-account.ts';
import { viewClosing } from './view-closing.ts';

let deps: TestDeps & { modules: readonly (typeof lettersModule)[] };
let siti: Person;

beforeEach(async () => {
  const fresh = testDeps();
  deps = { ...fresh, modules: [lettersModule] };
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
  await givenSecret(deps, siti.accountId, 'pin');
});

/** Proved just now, as a page asks before. */
async function asSiti(): Promise<Ctx & { actor: Person['actor'] }> {
  const done = await logIn();
  const session = await resolveSession(deps, done.ok ? done.value.token : '');
  if (!session) throw new Error('Siti could not log in');
  return { ...ctxOf(session.actor), actor: session.actor };
}
const count = async (sql: string) =>
  (await readOne<{ n: number }>(deps.db, { sql: `SELECT count(*) AS n FROM ${sql}`, args: [] }))?.n;
const logIn = (person = siti) => logInResident(deps, guestCtx, { nik: person.nik, pin: PIN }, { label: 'Android' });

describe('closing the own account', () => {
  test('lets go of name, phone, ways in and messages, and the resident stays in the registry', async () => {
    expect((await logIn()).ok).toBe(true);
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('ok');
    expect(
      await readRows(deps.db, { sql: 'SELECT * FROM accounts WHERE id = ?', args: [siti.accountId] }),
    ).toMatchObject([
      { status: 'closed', display_name: '–', phone_sealed: null, phone_index: null, resident_id: null },
    ]);
    expect(await count(`credentials WHERE account_id = '${siti.accountId}'`)).toBe(0);
    expect(await count(`known_devices WHERE account_id = '${siti.accountId}'`)).toBe(0);
    expect(await count(`sessions WHERE account_id = '${siti.accountId}' AND revoked_at IS NULL`)).toBe(0);
    expect(await count(`residents WHERE id = '${siti.residentId}'`)).toBe(1);
    expect((await logIn()).ok).toBe(false);
    expect(await count(`audit_events WHERE action = 'account.closed' AND subject_id = '${siti.accountId}'`)).toBe(1);
  });

  test('takes the shop and its goods off the market, with how to pay and reach it', async () => {
    const shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
    await givenProduct(deps, shop);
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('ok');
    expect(await readRows(deps.db, { sql: 'SELECT * FROM shops', args: [] })).toMatchObject([
      { status: 'closed', story: '', qris_static: null, bank_sealed: null, whatsapp_sealed: null },
    ]);
    expect(await count('listings WHERE shop_id IS NOT NULL')).toBe(0);
    expect(await count(`products WHERE status <> 'removed'`)).toBe(0);
    expect(await count('shipping_zones')).toBe(0);
  });

  test('is refused while an order in the shop is under way, and nothing is lost', async () => {
    const shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
    const order = await givenOrder(deps, shop);
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('own_data.under_way');
    expect(await viewClosing(deps, await asSiti())).toMatchObject({ value: { underWay: { sales: 1 }, shops: 1 } });
    expect(await count(`accounts WHERE id = '${siti.accountId}' AND status = 'active'`)).toBe(1);
    expect(await count(`shops WHERE status = 'open'`)).toBe(1);
    expect(
      (await cancelOrder(deps, guestCtx, { code: order.code, token: order.token, reason: 'Salah pilih.' })).ok,
    ).toBe(true);
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('ok');
  });

  test('is refused to whoever holds an office, by name of the reason', async () => {
    await givenOffice(deps, siti, 'operator');
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('identity.holds_office');
  });

  test('needs a fresh proof, and a login', async () => {
    const early = await asSiti();
    deps.clock.advance(HOUR);
    expect(codeOf(await closeAccount(deps, early))).toBe('identity.proof_needed');
    expect(codeOf(await closeAccount(deps, guestCtx))).toBe('identity.login_needed');
    expect(codeOf(await viewClosing(deps, guestCtx))).toBe('identity.login_needed');
  });

  test('is not done by a code to the phone where there is a PIN: others may read it', async () => {
    const byCode = ctxOf({ ...(await asSiti()).actor, provedBy: 'code' });
    expect(codeOf(await closeAccount(deps, byCode))).toBe('identity.pin_needed');
    expect(await count(`accounts WHERE id = '${siti.accountId}' AND status = 'active'`)).toBe(1);
  });

  test('lets go of what was written into an application that was declined', async () => {
    const shop = await givenShop(deps, siti, { qris: STATIC_QRIS });
    await commit(deps.db, [
      raw("UPDATE shops SET status = 'declined', place = 'Dusun B', whatsapp_sealed = 'x:y' WHERE id = ?", [shop.id]),
    ]);
    expect(codeOf(await closeAccount(deps, await asSiti()))).toBe('ok');
    expect(await count(`shops WHERE place <> '' OR whatsapp_sealed IS NOT NULL OR status <> 'closed'`)).toBe(0);
  });

  test('touches nobody else, and twice at once closes once', async () => {
    const rina = await givenResident(deps, 'Rina');
    await givenSecret(deps, rina.accountId, 'pin');
    const me = await asSiti();
    const both = await Promise.all([closeAccount(deps, me), closeAccount(deps, me)]);
    expect(both.map(codeOf).sort()).toEqual(['identity.login_needed', 'ok']);
    expect((await logIn(rina)).ok).toBe(true);
    expect(await count(`audit_events WHERE action = 'account.closed'`)).toBe(1);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { readOne } from '../../src/platform/libsql/index.ts';
import { workerDeps } from '../support/in-worker.ts';
import { knock } from '../support/knock.ts';
import { withSigner } from '../support/letter-signer.ts';
import { givenLetterType } from '../support/letters.ts';
import { givenSecret, PASSWORD, PIN, receivedCode } from '../support/logins.ts';
import {
  givenOffice,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  SIDODADI,
  STATIC_QRIS,
  TELUK_PANDAN,
  type Person,
} from '../support/world.ts';

let at: ReturnType<typeof knock>;

type Headers = Record<string, string>;
/** The fields of answers that a next call is made with. */
interface Given {
  token: string;
  challenge: string;
  newToken: string;
  idempotencyKey: string;
  code: string;
  state: string;
  quantity: number;
  pickupCode: string;
  refundId: string;
  replacementCode: string;
  numberText: string;
  issuedOn: string;
  shops: { id: string; options: { fulfilment: string; total: number }[] }[];
  orders: { code: string; shopId: string; key: string }[];
  subjects: unknown[];
  lines: unknown[];
  record: { nik: string };
  payment: { qris: string; proofRefusal: string };
  error: { code: string; fields: unknown };
}
const get = (path: string, headers?: Headers) => at.call<Given>('GET', path, undefined, headers);
const post = (path: string, body?: unknown, headers?: Headers) => at.call<Given>('POST', path, body, headers);
const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });
const number = async (sql: string) => Number((await readOne<{ n: number }>(at.deps.db, { sql }))?.n);

/** Logs in with the code that the phone receives. */
async function asPhone(person: Person): Promise<Headers> {
  const asked = await post('/one-time-codes', { phone: person.phone });
  const code = await receivedCode(at.deps);
  return bearer((await post('/sessions/code', { challenge: asked.json.challenge, code })).json.token);
}

async function asOfficer(person: Person): Promise<Headers> {
  await givenSecret(at.deps, person.accountId, 'password');
  const first = await post('/sessions/officer', { login: person.phone, password: PASSWORD });
  const code = await receivedCode(at.deps);
  const entered = await post('/sessions/officer/confirmation', { challenge: first.json.challenge, code });
  return bearer(entered.json.token);
}

describe('the sale, by API alone', () => {
  let siti: Person;
  let budi: Person;
  let keripik: { variantId: string };
  let tapis: { variantId: string };

  beforeEach(async () => {
    at = knock();
    await givenRegion(at.deps);
    [siti, budi] = [await givenResident(at.deps, 'Siti'), await givenResident(at.deps, 'Budi')];
    keripik = await givenProduct(at.deps, await givenShop(at.deps, siti, { qris: STATIC_QRIS }));
    const weaver = await givenShop(at.deps, budi, { name: 'Tapis Budi' });
    tapis = await givenProduct(at.deps, weaver, { name: 'Dompet tapis', price: 75_000 });
  });

  /** A guest fills a cart at two shops and orders: one delivered and paid by QRIS, one picked up and paid there. */
  async function order() {
    const first = await post('/cart/lines', { variantId: keripik.variantId, quantity: 2 });
    const cart: Headers = { 'x-cart-token': first.json.newToken };
    expect((await post('/cart/lines', { variantId: tapis.variantId, quantity: 3 }, cart)).status).toBe(201);
    expect((await at.call<Given>('PUT', `/cart/lines/${tapis.variantId}`, { quantity: 1 }, cart)).json.quantity).toBe(
      1,
    );
    expect((await get('/cart', cart)).json).toMatchObject({ count: 3, goods: 119_000, orderable: true });

    const offer = (await get(`/checkout?place=${TELUK_PANDAN}`, cart)).json;
    const choices = [
      { fulfilment: 'zone', method: 'qris' },
      { fulfilment: 'pickup', method: 'cod' },
    ];
    const shops = offer.shops.map((shop, i) => ({
      ...choices[i],
      shopId: shop.id,
      expectedTotal: shop.options.find((o) => o.fulfilment === choices[i]?.fulfilment)?.total,
    }));
    const body = {
      buyer: { name: 'Dewi Lestari', phone: '0812 7000 1234' },
      address: { text: 'Jl. Way Ratai no. 5, dekat masjid', placeId: TELUK_PANDAN },
      shops,
    };
    const reviewed = await post('/checkout-reviews', body, cart);
    expect(reviewed.json).toMatchObject({ total: 124_000 });
    const once = { ...cart, 'idempotency-key': offer.idempotencyKey };
    const placed = await post('/checkouts', body, once);
    expect(placed.status).toBe(201);
    expect((await post('/checkouts', body, once)).json).toEqual(placed.json);
    expect((await post('/checkouts', { ...body, shops: shops.slice(1) }, once)).json.error.code).toBe(
      'checkout.key_reused',
    );
    const [snacks, cloth] = placed.json.orders as [Given['orders'][0], Given['orders'][0]];
    return {
      snacks: { ...snacks, link: { 'x-order-key': snacks.key } },
      cloth: { ...cloth, link: { 'x-order-key': cloth.key } },
    };
  }
  const showPicture = (path: string, who: Headers) =>
    at.ask(`/api/v1${path}`, {
      method: 'POST',
      body: new Uint8Array([0xff, 0xd8, 0xff]),
      headers: { 'content-type': 'image/jpeg', ...who },
    });
  const showProof = ({ code, link }: { code: string; link: Headers }) =>
    showPicture(`/orders/${code}/payment-proof`, link);

  test('goes from two shops’ cart to paid, sent, handed over and complete, and the books sum to zero', async () => {
    const { snacks, cloth } = await order();
    const tracked = await get(`/orders/${snacks.code}`, snacks.link);
    expect(tracked.json).toMatchObject({ state: 'awaiting_payment', total: 49_000, siblings: [{ code: cloth.code }] });
    expect(tracked.json.payment.qris).toContain('5405');

    expect((await showProof(snacks)).status).toBe(200);
    const seller = await asPhone(siti);
    expect((await get('/me/counters', seller)).json).toMatchObject([{ waiting: 1 }]);
    const { shopId } = snacks;
    expect((await get(`/shops/${shopId}/sales?tab=unpaid`, seller)).json).toMatchObject({
      sales: [{ code: snacks.code, task: 'check_payment', buyer: 'Dewi L.' }],
    });
    expect((await get(`/sales/${snacks.code}`, seller)).json).toMatchObject({ buyer: { name: 'Dewi Lestari' } });
    const picture = await at.ask(`/api/v1/sales/${snacks.code}/payment-proof`, { headers: seller });
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
    const verified = await post(`/orders/${snacks.code}/payment-verification`, { reference: 'QR-1' }, seller);
    expect(verified.json).toEqual({ code: snacks.code, state: 'paid' });
    expect((await post(`/orders/${snacks.code}/processing`, undefined, seller)).json.state).toBe('processing');
    const sent = await post(`/orders/${snacks.code}/shipment`, { courier: 'diantar sendiri' }, seller);
    expect(sent.json.state).toBe('shipped');
    expect((await post(`/orders/${snacks.code}/completion`, undefined, snacks.link)).json.state).toBe('completed');

    const weaver = await asPhone(budi);
    for (const step of ['acceptance', 'processing', 'readiness'])
      expect((await post(`/orders/${cloth.code}/${step}`, undefined, weaver)).status).toBe(200);
    const { pickupCode } = (await get(`/orders/${cloth.code}`, cloth.link)).json;
    const wrong = await post(`/orders/${cloth.code}/handover`, { pickupCode: '000000' }, weaver);
    expect(wrong).toMatchObject({ status: 422, json: { error: { code: 'orders.wrong_pickup_code' } } });
    expect((await post(`/orders/${cloth.code}/handover`, { pickupCode }, weaver)).json.state).toBe('delivered');
    expect((await post(`/orders/${cloth.code}/completion`, undefined, cloth.link)).json.state).toBe('completed');

    expect((await get(`/shops/${shopId}/statement`, seller)).json).toMatchObject({
      totals: { turnover: 44_000, sales: 1 },
    });
    expect(await number('SELECT count(*) AS n FROM journals')).toBeGreaterThanOrEqual(2);
    expect(await number('SELECT sum(amount) AS n FROM entries')).toBe(0);
    expect((await get('/me/cases', await asPhone(siti))).json).toEqual([]);
  });

  test('lets a buyer take back, and a seller send a proof back, refuse and give money back', async () => {
    const { snacks, cloth } = await order();
    expect((await post(`/orders/${snacks.code}/cancellation`, {}, snacks.link)).json.state).toBe('cancelled');
    const weaver = await asPhone(budi);
    expect((await post(`/orders/${cloth.code}/rejection`, {}, weaver)).json.error.fields).toEqual({
      reason: 'required',
    });
    expect((await post(`/orders/${cloth.code}/rejection`, { reason: 'Bahan habis' }, weaver)).json.state).toBe(
      'rejected',
    );

    const again = await order();
    const seller = await asPhone(siti);
    expect((await showProof(again.snacks)).status).toBe(200);
    const unpaid = { reason: 'Uangnya belum masuk' };
    expect((await post(`/orders/${again.snacks.code}/proof-return`, unpaid, seller)).status).toBe(200);
    expect((await get(`/orders/${again.snacks.code}`, again.snacks.link)).json.payment.proofRefusal).toBe(
      unpaid.reason,
    );
    await post(`/orders/${again.snacks.code}/payment-verification`, {}, seller);
    const refund = { amount: 4_000, reason: 'Satu bungkus penyok' };
    const key = { ...seller, 'idempotency-key': 'refund-of-the-dented-one' };
    const promised = await post(`/orders/${again.snacks.code}/refunds`, refund, key);
    expect(promised.status).toBe(201);
    expect((await post(`/orders/${again.snacks.code}/refunds`, refund, key)).json).toEqual(promised.json);
    const back = `/orders/${again.snacks.code}/refunds/${promised.json.refundId}`;
    expect((await showPicture(`${back}/payment`, seller)).status).toBe(200);
    expect((await post(`${back}/answer`, { received: true }, again.snacks.link)).status).toBe(200);
    expect(await number('SELECT coalesce(sum(amount), 0) AS n FROM entries')).toBe(0);
  });

  test('shows an order to nobody without its key, and lets no stranger move it', async () => {
    const { snacks, cloth } = await order();
    const stranger = await asPhone(budi);
    for (const headers of [{}, { 'x-order-key': 'x'.repeat(22) }, cloth.link, stranger])
      expect(await get(`/orders/${snacks.code}`, headers)).toMatchObject({
        status: 404,
        json: { error: { code: 'orders.not_found' } },
      });
    for (const step of ['processing', 'acceptance', 'completion', 'readiness'])
      expect((await post(`/orders/${snacks.code}/${step}`, undefined, stranger)).status).toBe(404);
    expect((await post(`/orders/${snacks.code}/processing`, undefined, snacks.link)).status).toBe(404);
  });
});

describe('the letter, by API alone', () => {
  let siti: Person;
  let resident: Headers;

  beforeEach(async () => {
    at = knock({ deps: await withSigner(workerDeps()) });
    await givenRegion(at.deps);
    await givenLetterType(at.deps, { secretaryStep: 1 });
    siti = await givenResident(at.deps, 'Siti Aminah');
    await givenSecret(at.deps, siti.accountId, 'pin');
    resident = bearer((await post('/sessions/resident', { nik: siti.nik, pin: PIN })).json.token);
  });

  const desk = async (name: string, role: 'operator' | 'secretary' | 'head') => {
    const person = await givenResident(at.deps, name);
    await givenOffice(at.deps, person, role);
    return asOfficer(person);
  };
  /** What the QR code of the paper says. */
  const scanned = async (code: string) => {
    const row = await readOne<{ token_sealed: string }>(at.deps.db, {
      sql: 'SELECT l.token_sealed FROM letters l JOIN letter_requests r ON r.id = l.request_id WHERE r.code = ?',
      args: [code],
    });
    return at.deps.vault.open(row?.token_sealed ?? '', 'letters.token');
  };
  const answers = { business_name: 'Dapur Siti', business_type: 'Keripik', purpose: 'Pinjaman usaha' };

  test('goes from the resident over three desks to a signed PDF that checks as valid, and as revoked afterwards', async () => {
    expect((await get('/me/letter-types/usaha', resident)).json.subjects[0]).toMatchObject({ allowed: true });
    const begun = await post('/letter-requests/drafts', { slug: 'usaha' }, resident);
    const { code } = begun.json;
    expect((await get(`/letter-requests/${code}/form`, resident)).json.record.nik).toBe(siti.nik);
    expect((await at.call('PATCH', `/letter-requests/${code}/answers`, answers, resident)).status).toBe(200);
    const receipt = await post(`/letter-requests/${code}/submission`, undefined, resident);
    expect(receipt.json).toMatchObject({ code, cost: 0 });

    const operator = await desk('Rina', 'operator');
    const waiting = await get(`/offices/${HANURA}/desks/operator/letter-requests`, operator);
    expect(waiting.json).toMatchObject([{ code, next: 'take' }]);
    expect((await post(`/letter-requests/${code}/review`, {}, operator)).status).toBe(200);
    const back = { reason: 'Nama usaha kurang lengkap', fields: ['business_name'] };
    expect((await post(`/letter-requests/${code}/correction-request`, back, operator)).status).toBe(200);
    const corrected = { answers: { ...answers, business_name: 'Dapur Bu Siti' } };
    expect((await post(`/letter-requests/${code}/correction`, corrected, resident)).status).toBe(200);
    expect((await get(`/letter-requests/${code}/file`, operator)).json.record.nik).toBe(siti.nik);
    expect((await post(`/letter-requests/${code}/forwarding`, undefined, operator)).status).toBe(200);
    const secretary = await desk('Sekdes', 'secretary');
    expect((await post(`/letter-requests/${code}/forwarding`, undefined, secretary)).status).toBe(200);
    const head = await desk('Kades', 'head');
    const issued = await post(`/letter-requests/${code}/signature`, undefined, head);
    expect(issued.json).toMatchObject({ code, issuedOn: '2026-11-02' });

    const pdf = await at.ask(`/api/v1/letter-requests/${code}/letter.pdf`, { headers: resident });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(new TextDecoder('latin1').decode(await pdf.arrayBuffer())).toContain('/ETSI.CAdES.detached');

    const token = await scanned(code);
    expect((await get(`/letter-checks/${token}`)).json).toMatchObject({ status: 'valid', maskedName: 'S*** A*****' });
    const printed = { number: issued.json.numberText, date: issued.json.issuedOn };
    expect((await post('/letter-checks', printed)).json).toMatchObject({ status: 'valid', maskedName: null });
    const match = await post(`/letter-checks/${token}/nik-match`, { last4: siti.nik.slice(-4) });
    expect(match.json).toEqual({ matches: true });

    expect((await post(`/letter-requests/${code}/handover`, undefined, resident)).status).toBe(200);
    expect((await post(`/letter-requests/${code}/fee-answer`, { askedToPay: false }, resident)).status).toBe(200);
    const revoked = await post(
      `/letter-requests/${code}/revocation`,
      { reason: 'Salah tulis nama', replace: true },
      head,
    );
    expect(revoked.json.replacementCode).toMatch(/^S-/);
    expect((await get(`/letter-checks/${token}`)).json).toMatchObject({ status: 'revoked' });
    expect((await get('/me/cases', resident)).json).toHaveLength(2);
    const numbers = await get(`/offices/${HANURA}/letter-numbers`, operator);
    expect(numbers.json.lines).toMatchObject([{ number: 1, status: 'revoked' }]);
  });

  test('is asked for in one call, withdrawn, and refused by the office', async () => {
    const key = { ...resident, 'idempotency-key': 'one-intention-0001' };
    const asked = await post('/letter-requests', { slug: 'usaha', answers }, key);
    expect(asked.status).toBe(201);
    expect((await post('/letter-requests', { slug: 'usaha', answers }, key)).json).toEqual(asked.json);
    expect((await post('/letter-requests', { slug: 'usaha', answers }, resident)).json.error.fields).toEqual({
      idempotencyKey: 'required',
    });
    expect((await post(`/letter-requests/${asked.json.code}/cancellation`, {}, resident)).status).toBe(200);
    const next = await post(
      '/letter-requests',
      { slug: 'usaha', answers },
      { ...resident, 'idempotency-key': 'another-0002' },
    );
    const operator = await desk('Rina', 'operator');
    const refused = { code: 'not_needed', reason: 'Cukup NIB dari OSS' };
    expect((await post(`/letter-requests/${next.json.code}/rejection`, refused, operator)).status).toBe(200);
    expect((await get(`/letter-requests/${next.json.code}`, resident)).json).toMatchObject({ state: 'rejected' });
  });

  test('is not seen, taken or signed by the office of another village', async () => {
    const key = { ...resident, 'idempotency-key': 'one-intention-0001' };
    const { code } = (await post('/letter-requests', { slug: 'usaha', answers }, key)).json;
    const person = await givenResident(at.deps, 'Orang lain', { villageId: SIDODADI });
    await givenOffice(at.deps, person, 'head');
    const stranger = await asOfficer(person);
    expect((await get(`/letter-requests/${code}/file`, stranger)).status).toBe(404);
    for (const step of ['review', 'forwarding', 'signature', 'handover'])
      expect((await post(`/letter-requests/${code}/${step}`, {}, stranger)).status).toBe(404);
  });
});

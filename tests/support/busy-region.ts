import { acceptOrder } from '../../src/flows/order/fulfil/accept-order.ts';
import { deliverOrder } from '../../src/flows/order/fulfil/deliver-order.ts';
import { verifyPayment } from '../../src/flows/order/pay/verify-payment.ts';
import { putInCart } from '../../src/hub/cart/put-in-cart.ts';
import { applyForShop } from '../../src/hub/shops/apply-for-shop.ts';
import { openSession } from '../../src/foundation/identity/sessions/sessions.repo.ts';
import { disputeOrder } from '../../src/flows/order/dispute/dispute-order.ts';
import { makeReady } from '../../src/flows/order/fulfil/make-ready.ts';
import { processOrder } from '../../src/flows/order/fulfil/process-order.ts';
import { shipOrder } from '../../src/flows/order/fulfil/ship-order.ts';
import type { Ctx } from '../../src/kernel/ctx.ts';
import type { Result } from '../../src/kernel/result.ts';
import { forwardRequest } from '../../src/modules/letters/issuing/forward-request.ts';
import { sendBackRequest } from '../../src/modules/letters/requests/send-back-request.ts';
import { startRequest } from '../../src/modules/letters/requests/start-request.ts';
import { submitRequest } from '../../src/modules/letters/requests/submit-request.ts';
import { takeRequest } from '../../src/modules/letters/requests/take-request.ts';
import { askCorrection } from '../../src/foundation/corrections/ask-correction.ts';
import { photographEndorsement } from '../../src/modules/letters/requests/endorsement-photo.ts';
import { endorseRequest } from '../../src/modules/letters/requests/endorse-request.ts';
import { enterRtHead } from '../../src/foundation/rt-heads/index.ts';
import { correctRelease } from '../../src/modules/village-data/releases/correct-release.ts';
import type { Line } from '../../src/modules/village-data/datasets/index.ts';
import { projectSlug } from '../../src/modules/village-data/projects/project.ts';
import { commit, read, readRows, readOne } from '../../src/platform/libsql/index.ts';
import { ctxOf, guestCtx } from './ctx.ts';
import type { TestDeps } from './deps-on.ts';
import { givenLetterType, requestBody } from './letters.ts';
import { givenRelease } from './given-release.ts';
import { givenSecret, PASSWORD, PIN } from './logins.ts';
import { givenOrder } from './orders.ts';
import { givenLetter } from './signed-letter.ts';
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
} from './world.ts';

const ROLES = ['operator', 'secretary', 'head', 'region'] as const;

/** How far each order of a shop has come. */
const SALES: readonly { method: 'qris' | 'cod'; fulfilment: 'zone' | 'pickup'; moves: readonly Move[] }[] = [
  { method: 'qris', fulfilment: 'zone', moves: [] },
  { method: 'qris', fulfilment: 'zone', moves: [verifyPayment] },
  { method: 'qris', fulfilment: 'zone', moves: [verifyPayment, processOrder, shipOrder] },
  { method: 'qris', fulfilment: 'zone', moves: [verifyPayment, processOrder, shipOrder, deliverOrder] },
  { method: 'cod', fulfilment: 'zone', moves: [] },
  { method: 'cod', fulfilment: 'zone', moves: [acceptOrder, processOrder] },
  { method: 'cod', fulfilment: 'pickup', moves: [acceptOrder, processOrder, makeReady] },
];

type Move = (deps: TestDeps, ctx: Ctx, input: { code: string }) => Promise<Result<unknown>>;

/** A village at work: a shop with orders in many states, letters asked for and issued, and everybody who could call. */
async function busyVillage(deps: TestDeps, villageId: string, learn: (name: string, ...values: string[]) => void) {
  const person = (name: string) => givenResident(deps, name, { villageId });
  const office = async (role: (typeof ROLES)[number]) => {
    const officer = await person(`Petugas ${role}`);
    return { ...officer, actor: await givenOffice(deps, officer, role, deps.clock.now()) };
  };
  const resident = await person('Siti Aminah');
  const seller = await person('Budi');
  const [operator, secretary, head, region] = [
    await office('operator'),
    await office('secretary'),
    await office('head'),
    await office('region'),
  ];
  for (const { accountId } of [resident, seller]) await givenSecret(deps, accountId, 'pin');
  for (const { accountId } of [operator, head]) await givenSecret(deps, accountId, 'password');
  const people = { resident, seller, operator, secretary, head, region };
  for (const it of Object.values(people)) {
    learn('nik', it.nik);
    learn('phone', it.phone);
    learn('login', it.phone);
    learn('residentId', it.residentId);
  }

  const term = { villageId, rt: '014', name: 'Budi', nik: seller.nik, fromOn: '2020-01-01' };
  must(await enterRtHead(deps, ctxOf(operator.actor), term));

  const shop = await givenShop(deps, seller, { qris: STATIC_QRIS });
  const product = await givenProduct(deps, shop, { stock: 500 });
  const zone = await readOne<{ id: string }>(deps.db, {
    sql: 'SELECT id FROM shipping_zones WHERE shop_id = ?',
    args: [shop.id],
  });
  const hopeful = await person('Calon penjual');
  const wished = must(await applyForShop(deps, ctxOf(hopeful.actor), { ...WISH, villageId, whatsapp: hopeful.phone }));
  learn('zoneId', zone?.id ?? '');
  learn('shopId', shop.id, wished.shopId);
  learn('shopSlug', shop.slug);
  learn('productId', product.productId);
  learn('variantId', product.variantId);
  learn('productSlug', product.slug);
  const cart = must(await putInCart(deps, guestCtx, { cartToken: null, variantId: product.variantId, quantity: 1 }));
  learn('x-cart-token', cart.newToken ?? '');
  const spare = await givenProduct(deps, shop, { stock: 500 });
  learn('productId', spare.productId);
  learn('variantId', spare.variantId);
  const buyer = ctxOf(resident.actor);
  for (const { moves, ...how } of SALES) {
    const order = await givenOrder(deps, shop, { ...how, product, ctx: buyer });
    for (const move of moves) must(await move(deps, ctxOf(shop.seller), order));
    learn('order', order.code);
    learn('x-order-key', order.token);
    const row = await readOne<{ pickup_code: string | null }>(deps.db, {
      sql: 'SELECT pickup_code FROM orders WHERE id = ?',
      args: [order.id],
    });
    if (row?.pickup_code) learn('pickupCode', row.pickup_code);
  }
  const quarrel = await givenOrder(deps, shop, { product, ctx: buyer });
  for (const move of [verifyPayment, processOrder, shipOrder, deliverOrder])
    must(await move(deps, ctxOf(shop.seller), quarrel));
  must(await disputeOrder(deps, buyer, { code: quarrel.code, reason: 'Bungkusnya sobek' }));
  learn('order', quarrel.code);

  const { id: typeId } = await givenLetterType(deps, { villageId, secretaryStep: 1 });
  learn('slug', 'usaha');
  const work = [
    (code: string) => takeRequest(deps, ctxOf(operator.actor), code, {}),
    (code: string) => forwardRequest(deps, ctxOf(operator.actor), code),
    (code: string) => forwardRequest(deps, ctxOf(secretary.actor), code),
  ];
  const asked = must(await submitRequest(deps, buyer, requestBody(resident.accountId)));
  must(await takeRequest(deps, ctxOf(operator.actor), asked.code, { reason: 'Orangnya menunggu di loket' }));
  must(await sendBackRequest(deps, ctxOf(operator.actor), asked.code, { reason: 'Kurang lengkap', fields: [] }));
  learn('request', asked.code, must(await startRequest(deps, ctxOf(seller.actor), { slug: 'usaha' })).code);
  for (const done of [0, 1, 1, 2, 3, 3]) {
    const applicant = await person('Pemohon');
    const { code } = must(await submitRequest(deps, ctxOf(applicant.actor), requestBody(applicant.accountId)));
    for (const step of work.slice(0, done)) must(await step(code));
    learn('request', code);
  }
  const letter = await givenLetter(deps, ctxOf(head.actor), await person('Pemilik surat'), typeId, USAHA);
  learn('request', letter.code);
  learn('token', letter.token);
  learn('number', letter.numberText);

  await givenLetterType(deps, { villageId, slug: 'domisili', rtEndorsement: 1 });
  must(await enterRtHead(deps, ctxOf(operator.actor), { ...term, rt: '003', name: 'Slamet', nik: '' }));
  const neighbour = await person('Warga RT 003');
  const body = requestBody(neighbour.accountId, { slug: 'domisili' });
  const papered = must(await submitRequest(deps, ctxOf(neighbour.actor), body));
  must(await endorseRequest(deps, ctxOf(operator.actor), papered.code, { seen: true }));
  must(await photographEndorsement(deps, ctxOf(operator.actor), papered.code, new Uint8Array([0xff, 0xd8, 0xff])));
  learn('request', papered.code);
  const wrong = { fact: 'occupation', said: 'Saya guru, bukan petani' };
  learn('correction', must(await askCorrection(deps, buyer, wrong)).code);

  await givenRelease(deps, secretary.accountId, { villageId });
  await givenRelease(deps, secretary.accountId, { villageId, dataset: 'rencana', lines: [ROAD] });
  learn('kegiatan', projectSlug(ROAD.codes[0] ?? ''));
  const income = { villageId, dataset: 'pendapatan-desa', reason: 'Buku 2025 ditutup' };
  const line = { codes: ['2025', 'DDS'], values: { realised: 812_400_000 } };
  learn('draft', must(await correctRelease(deps, ctxOf(operator.actor), { ...income, lines: [line] })).id);
  const slug = (await deps.facts.get()).village(villageId)?.slug ?? '';
  learn('id', `${slug}_penduduk`, `${slug}_penduduk_1_csv`, slug);
  learn('resource_id', `${slug}_penduduk_1_csv`, `${slug}_penduduk`);
  return people;
}

/** Two villages at work; `known` are the values by what they stand for, `logIn` gives everybody a fresh token. */
export async function busyRegion(deps: TestDeps) {
  await givenRegion(deps);
  const known: Record<string, unknown[]> = {
    village: [HANURA, SIDODADI, 'hanura'],
    villageId: [HANURA, SIDODADI],
    counterVillageId: [HANURA],
    districtId: [TELUK_PANDAN],
    placeId: [TELUK_PANDAN],
    dataset: ['penduduk', 'pendapatan-desa'],
    version: ['1'],
    edition: [1],
    file: ['latest.csv', '1.csv', '1.json', 'schema.json', 'datapackage.json'],
    desa: ['hanura', SIDODADI],
    filters: ['{"dusun":"A"}', '{"people":[40]}'],
    sort: ['people desc', 'name asc'],
    fq: ['organization:hanura', 'tags:"warga"'],
    zone: ['baru'],
    place: [TELUK_PANDAN],
    district: [TELUK_PANDAN, 'teluk-pandan'],
    categoryId: ['camilan'],
    category: ['camilan'],
    pin: [PIN],
    password: [PASSWORD],
    date: ['2026-11-02'],
    fulfilment: ['zone', 'pickup'],
    expectedTotal: [22_000, 27_000],
    quantity: [1, 2],
    min: ['1000'],
    max: ['900000'],
    here: ['hanura'],
    q: ['keripik', 'surat usaha'],
    rt: ['003'],
    step: ['business_name', 'purpose', 'periksa'],
    desk: ['operator', 'secretary', 'head', 'owner'],
  };
  const learn = (name: string, ...values: string[]) => void (known[name] ??= []).push(...values);
  const people = new Map<string, Person>();
  for (const villageId of [HANURA, SIDODADI])
    for (const [role, person] of Object.entries(await busyVillage(deps, villageId, learn)))
      people.set(`${role} of ${villageId}`, person);

  const logIn = async (): Promise<ReadonlyMap<string, string>> => {
    const opened = [...people].map(([who, { accountId }]) => {
      const [scope, provedBy] = /^(resident|seller)/.test(who)
        ? (['resident', 'pin'] as const)
        : (['office', 'password'] as const);
      const place = { label: 'Android · Chrome' };
      return { who, ...openSession(deps, guestCtx, { accountId, scope, provedBy, place }) };
    });
    const done = await commit(
      deps.db,
      opened.flatMap((o) => o.steps),
    );
    must(done);
    return new Map(opened.map((o) => [o.who, o.session.token]));
  };
  return { known, logIn };
}

const ROAD: Line = {
  codes: ['Rabat jalan Dusun A', 'Dusun A'],
  values: { cost: 48_000_000, spent: 12_000_000, progress: 25 },
  remarks: { start: '2026-06-01', source: 'RKPDes 2026' },
  status: 'shown',
};
const WISH = { name: 'Warung Baru', trade: 'Gorengan', story: 'Baru mulai.', place: 'Dusun A RT 003' };
const USAHA = { business_name: 'Dapur Siti', business_type: 'Keripik', purpose: 'pinjaman' };

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The region could not be made busy: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Rows per table, but for what a refusal is meant to leave behind. */
export async function rowCounts(deps: TestDeps, except: ReadonlySet<string>): Promise<Record<string, number>> {
  tables ??= await tablesOf(deps);
  const counts = tables
    .filter((name) => !except.has(name))
    .map((name) => `(SELECT count(*) FROM "${name}") AS "${name}"`);
  const [row] = await readRows<Record<string, number>>(deps.db, { sql: `SELECT ${counts.join(', ')}` });
  return { ...row };
}

/** Everything that is stored, as somebody would read it who got hold of the database. */
export async function everyRow(deps: TestDeps): Promise<unknown> {
  const names = await tablesOf(deps);
  return read(deps.db, Object.fromEntries(names.map((name) => [name, { sql: `SELECT * FROM "${name}"` }])));
}

let tables: string[] | undefined;

async function tablesOf(deps: TestDeps): Promise<string[]> {
  const rows = await readRows<{ name: string }>(deps.db, {
    sql: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'`,
  });
  return rows.map((row) => row.name);
}

import { sql } from 'drizzle-orm';
import { fromWib } from '../../src/kernel/clock.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { commit, type Statement } from '../../src/platform/libsql/index.ts';
import { districts, hamlets, regions, villageModules, villages } from '../../src/foundation/villages/villages.table.ts';
import { accounts, officers } from '../../src/foundation/identity/identity.table.ts';
import { households, residents } from '../../src/foundation/residents/residents.table.ts';
import { shippingZoneDistricts, shippingZones, shops } from '../../src/hub/shops/shops.table.ts';
import { categories, products, variants } from '../../src/hub/catalog/catalog.table.ts';
import type { Actor, OfficerRole } from '../../src/kernel/ctx.ts';

/** The pilot, and its neighbour that every rule must keep out. */
export const HANURA = '18.09.10.2004';
export const SIDODADI = '18.09.10.2007';
export const TELUK_PANDAN = '18.09.10';
export const GEDONG_TATAAN = '18.09.01';
const LONG_AGO = fromWib(2026, 1, 5, 8);
const WORKDAYS: Record<string, [number, number]> = Object.fromEntries(
  [1, 2, 3, 4, 5].map((d) => [String(d), [480, 960]]),
);

type Needs = Pick<Deps, 'db' | 'vault'>;

async function put(db: Deps['db'], statements: readonly Statement[]): Promise<void> {
  const done = await commit(db, statements);
  if (!done.ok) throw new Error(`The test world does not hold together: ${done.refusal.code}`);
}

/** The region with two districts and two active villages; letters are on in both. */
export async function givenRegion({ db }: Pick<Deps, 'db'>): Promise<void> {
  const village = (id: string, name: string, numberCode: string, districtId = TELUK_PANDAN) => ({
    id,
    name,
    numberCode,
    districtId,
    slug: name.toLowerCase(),
    status: 'active' as const,
    officeHours: WORKDAYS,
  });
  await put(db, [
    db
      .insert(regions)
      .values({ id: '18.09', name: 'Pesawaran', province: 'Lampung', slug: 'pesawaran', pilotVillageId: HANURA }),
    db.insert(districts).values([
      { id: TELUK_PANDAN, regionId: '18.09', name: 'Teluk Pandan', slug: 'teluk-pandan' },
      { id: GEDONG_TATAAN, regionId: '18.09', name: 'Gedong Tataan', slug: 'gedong-tataan' },
    ]),
    db.insert(villages).values([village(HANURA, 'Hanura', 'HNR'), village(SIDODADI, 'Sidodadi', 'SDD')]),
    db
      .insert(villageModules)
      .values([HANURA, SIDODADI].map((villageId) => ({ villageId, module: 'letters', enabledAt: LONG_AGO }))),
    db.insert(hamlets).values([
      { id: 'hanura-a', villageId: HANURA, name: 'Dusun A' },
      { id: 'sidodadi-1', villageId: SIDODADI, name: 'Dusun I' },
    ]),
    db.insert(categories).values([
      { id: 'camilan', name: 'Camilan', nameEn: 'Snacks', position: 1 },
      { id: 'tapis', name: 'Tapis', nameEn: 'Tapis cloth', position: 2 },
    ]),
  ]);
}

export interface Person {
  accountId: string;
  residentId: string;
  householdId: string;
  villageId: string;
  nik: string;
  phone: string;
  actor: Extract<Actor, { kind: 'account' }>;
}

/** Four digits of a NIK, as many people as a run of all files makes: after 9999 comes 1000. */
let serial = 9000;

/** A resident with a login, in a household of their own unless one is given. No credential yet. */
export async function givenResident(
  { db, vault }: Needs,
  name: string,
  more: {
    villageId?: string;
    householdId?: string;
    birthDate?: string;
    sex?: 'L' | 'P';
    relationship?: 'head' | 'spouse' | 'child';
    status?: 'present' | 'moved' | 'deceased';
  } = {},
): Promise<Person> {
  serial = serial < 9999 ? serial + 1 : 1000;
  const villageId = more.villageId ?? HANURA;
  const [sex, birthDate] = [more.sex ?? 'P', more.birthDate ?? '1988-03-14'];
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const nik = `180910${String(sex === 'P' ? day + 40 : day).padStart(2, '0')}${String(month).padStart(2, '0')}${String(year % 100).padStart(2, '0')}${serial}`;
  // No number that a test writes itself: whoever proved the number of an order is its buyer.
  const phone = `+62812${String(80000000 + serial)}`;
  const id = `resident-${serial}`;
  const accountId = `account-${serial}`;
  const householdId = more.householdId ?? `household-${serial}`;
  const kk = `180910010120${serial}`;
  const statements: Statement[] = [];
  if (!more.householdId)
    statements.push(
      db.insert(households).values({
        id: householdId,
        villageId,
        kkSealed: await vault.seal(kk, 'households.kk'),
        kkIndex: await vault.blind('kk', kk),
        addressSealed: await vault.seal('Jalan Way Ratai 12', 'households.address'),
        hamletId: villageId === HANURA ? 'hanura-a' : 'sidodadi-1',
        rt: '003',
        headResidentId: id,
      }),
    );
  statements.push(
    db.insert(residents).values({
      id,
      villageId,
      householdId,
      nikSealed: await vault.seal(nik, 'residents.nik'),
      nikIndex: await vault.blind('nik', nik),
      name,
      sex,
      birthPlace: 'Pesawaran',
      birthDate,
      religion: 'Islam',
      education: 'SLTA/Sederajat',
      occupation: 'Wiraswasta',
      marital: 'married',
      relationship: more.relationship ?? 'head',
      status: more.status ?? 'present',
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
      phoneSealed: await vault.seal(phone, 'residents.phone'),
      phoneIndex: await vault.blind('phone', phone),
    }),
    db.insert(accounts).values({
      id: accountId,
      displayName: name,
      residentId: id,
      phoneSealed: await vault.seal(phone, 'accounts.phone'),
      phoneIndex: await vault.blind('phone', phone),
      createdAt: LONG_AGO,
    }),
  );
  await put(db, statements);
  const actor = {
    kind: 'account' as const,
    accountId,
    sessionId: `session-${serial}`,
    resident: { id, villageId },
    shops: [],
    offices: [],
    scope: 'resident' as const,
    provedAt: 0,
    provedBy: 'pin' as const,
  };
  return { accountId, residentId: id, householdId, villageId, nik, phone, actor };
}

/** Gives a person an office in a village; returns the actor who just proved who they are. */
export async function givenOffice(
  { db }: Pick<Deps, 'db'>,
  person: Person,
  role: OfficerRole,
  provedAt = 0,
): Promise<Person['actor']> {
  const title = { operator: 'Operator Desa', secretary: 'Sekretaris Desa', head: 'Kepala Desa', region: 'Dinas PMD' }[
    role
  ];
  const officerId = `officer-${role}-${person.accountId}`;
  await put(db, [
    db.insert(officers).values({
      id: officerId,
      accountId: person.accountId,
      villageId: person.villageId,
      role,
      name: person.accountId,
      title,
      // A village has one head; a second one of a test stands in for the day.
      capacity: sql`CASE WHEN ${role} = 'head' AND EXISTS (SELECT 1 FROM officers WHERE role = 'head'
        AND village_id = ${person.villageId} AND ended_at IS NULL) THEN 'plh' ELSE 'definitive' END`,
      fromAt: LONG_AGO,
    }),
  ]);
  const { actor } = person;
  return {
    ...actor,
    scope: 'office',
    provedAt,
    provedBy: 'password',
    offices: [{ villageId: person.villageId, role, officerId }],
  };
}

export interface Shop {
  id: string;
  slug: string;
  villageId: string;
  /** The owner acting with this shop in the session. */
  seller: Person['actor'];
}

/** A static QRIS with a right checksum, as a bank hands it out. */
export const STATIC_QRIS =
  '00020101021126680021ID.CO.BANKLAMPUNG.WWW01189360012100000123450210LPG00123450303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI5204549953033605802ID5917DAPUR SITI HANURA6009PESAWARAN61053545062070703A0163044ADF';

/** An open shop that delivers in Teluk Pandan for Rp5,000, allows pickup and payment on delivery. */
export async function givenShop(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  owner: Person,
  more: { name?: string; qris?: string | null } = {},
): Promise<Shop> {
  serial += 1;
  const id = `shop-${serial}`;
  const name = more.name ?? 'Dapur Siti';
  const slug = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${serial}`;
  await put(db, [
    db.insert(shops).values({
      id,
      villageId: owner.villageId,
      ownerAccountId: owner.accountId,
      slug,
      name,
      trade: 'Camilan',
      place: 'Dusun A RT 003',
      status: 'open',
      openingHours: WORKDAYS,
      pickupAddress: 'Dusun A RT 003',
      qrisStatic: more.qris ?? null,
      openedAt: LONG_AGO,
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    }),
    db
      .insert(shippingZones)
      .values({ id: `zone-${serial}`, shopId: id, name: 'Teluk Pandan', fee: 5_000, minDays: 1, maxDays: 2 }),
    db.insert(shippingZoneDistricts).values({ shopId: id, districtId: TELUK_PANDAN, zoneId: `zone-${serial}` }),
  ]);
  return {
    id,
    slug,
    villageId: owner.villageId,
    seller: {
      ...owner.actor,
      provedAt: clock.now(),
      shops: [...owner.actor.shops, { id, villageId: owner.villageId }],
    },
  };
}

/** A live product with one variant. Returns both ids. */
export async function givenProduct(
  { db }: Pick<Deps, 'db'>,
  shop: Pick<Shop, 'id' | 'villageId'>,
  more: { name?: string; price?: number; stock?: number; categoryId?: string } = {},
): Promise<{ productId: string; variantId: string; slug: string }> {
  serial += 1;
  const name = more.name ?? 'Keripik pisang cokelat';
  const [productId, variantId, slug] = [
    `product-${serial}`,
    `variant-${serial}`,
    `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${serial}`,
  ];
  await put(db, [
    db.insert(products).values({
      id: productId,
      villageId: shop.villageId,
      shopId: shop.id,
      categoryId: more.categoryId ?? 'camilan',
      slug,
      name,
      unit: '250 g',
      weight: 300,
      status: 'live',
      publishedAt: LONG_AGO,
      createdAt: LONG_AGO,
      updatedAt: LONG_AGO,
    }),
    db.insert(variants).values({
      id: variantId,
      villageId: shop.villageId,
      productId,
      price: more.price ?? 22_000,
      stock: more.stock ?? 10,
    }),
  ]);
  return { productId, variantId, slug };
}

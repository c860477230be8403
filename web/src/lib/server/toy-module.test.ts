import { beforeEach, describe, expect, test } from 'vitest';
import { belongingsOf } from './belongings.ts';
import { caseCards } from './case-cards.ts';
import { codeWords } from './code-words.ts';
import { deskTables } from './desks.ts';
import { accountDoors } from './doors.ts';
import { moduleLinks } from './place.ts';
import { villageParts } from './village-parts.ts';
import { bindModules } from '#src/app/bind.ts';
import { background } from '#src/app/background.ts';
import { jobsOf } from '#src/app/jobs.ts';
import { modules as office } from '#src/app/modules.ts';
import { subscriptionsOf } from '#src/app/subscriptions.ts';
import { templatesOf } from '#src/app/templates.ts';
import { copyOwnData } from '#src/flows/own-data/copy-own-data.ts';
import { viewClosing } from '#src/flows/own-data/view-closing.ts';
import { switchModule } from '#src/flows/region/switch-module.ts';
import { enterLog } from '#src/foundation/audit/index.ts';
import { deliverMessages } from '#src/foundation/notifications/deliver-messages.ts';
import { emit, notify } from '#src/foundation/notifications/index.ts';
import { myNotices } from '#src/foundation/notifications/my-notices.ts';
import type { VillageFacts } from '#src/foundation/villages/index.ts';
import { apiOf } from '#src/http/api.ts';
import { createFrontDoor } from '#src/http/front-door.ts';
import { listDesks } from '#src/hub/inbox/list-desks.ts';
import { listDoors } from '#src/hub/inbox/list-doors.ts';
import type { Module } from '#src/hub/module.ts';
import { ORDER_CASE } from '#src/hub/orders/index.ts';
import { search } from '#src/hub/search/search.ts';
import { openCase } from '#src/hub/timeline/index.ts';
import { followedCases } from '#src/hub/timeline/followed-cases.ts';
import { viewVillage } from '#src/hub/village-page/view-village.ts';
import { commit, readOne } from '#src/platform/libsql/index.ts';
import { seedOffice } from '../../../../tools/seed/index.ts';
import {
  ctxOf,
  givenOffice,
  givenRegion,
  givenResident,
  guestCtx,
  HANURA,
  roundTripsOf,
  SIDODADI,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { toyModule } from '../../../../tests/support/toy-module.ts';

/** The office as it is, and one module more: nothing else in the project knows of it. */
const modules = [...office, toyModule] as const;

let deps: TestDeps;
let siti: Person;
const whole = () => ({ ...deps, modules });

beforeEach(async () => {
  const bare = testDeps();
  deps = { ...bare, templates: templatesOf(modules) };
  await givenRegion(deps);
  siti = await givenResident(deps, 'Siti');
});

async function switchedOn(): Promise<VillageFacts> {
  const kabupaten = ctxOf(await givenOffice(deps, await givenResident(deps, 'Dian'), 'region'));
  const done = await switchModule(whole(), kabupaten, { villageId: HANURA, module: toyModule.name, on: true });
  if (!done.ok) throw new Error(done.refusal.code);
  return villageOf(HANURA);
}

async function villageOf(id: string): Promise<VillageFacts> {
  const village = (await deps.facts.get()).village(id);
  if (!village) throw new Error(`no village ${id}`);
  return village;
}

/** Its demonstration data: a lost buffalo. */
const seeded = (log: string[] = []) =>
  seedOffice(
    { ...deps, subscriptions: subscriptionsOf(modules) },
    [toyModule],
    new Map([['owner', { accountId: siti.accountId }]]),
    (line) => log.push(line),
  );

describe('a module that is plugged in is seen', () => {
  test('in the navigation of the villages that have it', async () => {
    const village = await switchedOn();
    const links = async (of: VillageFacts) => moduleLinks({ modules }, await deps.facts.get(), 'open', { village: of });
    expect(await links(village)).toContainEqual({ href: '/barang-hilang', label: 'Barang hilang' });
    expect((await links(await villageOf(SIDODADI))).map(({ href }) => href)).not.toContain('/barang-hilang');
  });

  test('but is not taken for the office’s services, though it comes before the one that has them', async () => {
    await switchedOn();
    const facts = await deps.facts.get();
    const all = (of: readonly Module[]) =>
      (['front', 'open'] as const).map((area) =>
        moduleLinks({ modules: of }, facts, area).filter(({ allServices }) => allServices),
      );
    const services = { href: '/layanan', allServices: true };
    expect(all([toyModule, ...office])).toMatchObject([[services], [services]]);
    expect(all([toyModule])).toEqual([[], []]);
  });

  test('by the search, among the services of the village', async () => {
    await switchedOn();
    const found = await search(deps, { q: 'kerbau hilang' }, { villageId: HANURA });
    expect(found).toMatchObject({ value: { services: [{ title: 'Lapor barang hilang', module: 'lost-found' }] } });
  });

  test('on the page of the village, with its figures, in the one round trip of the page', async () => {
    const village = await switchedOn();
    const list = { sort: 'newest', limit: 16 } as const;
    expect(await roundTripsOf(deps.db, () => viewVillage(whole(), village, list))).toBe(1);
    const { panels } = await viewVillage(whole(), village, list);
    expect(villageParts({ modules }, panels)).toMatchObject([
      {
        title: 'Barang hilang',
        more: { href: '/barang-hilang?desa=hanura', label: 'Barang hilang' },
        services: [{ title: 'Lapor barang hilang' }],
        figures: ['Barang hilang: 3 (contoh)'],
      },
    ]);
  });

  test('on the page of a product of the village where it is on, and of no other', async () => {
    await switchedOn();
    const keys = { name: 'Kunci sepeda', category: { id: 'kriya', name: '', nameEn: '' } };
    const lines = (id: string, slug: string, name = keys.name) =>
      belongingsOf({ modules, facts: deps.facts }, { ...keys, name, village: { id, slug, name: slug, district: '' } });
    expect(await lines(HANURA, 'hanura')).toEqual([
      { href: '/barang-hilang?desa=hanura', label: 'Barang hilang: kunci' },
    ]);
    expect(await lines(HANURA, 'hanura', 'Dompet tapis')).toEqual([]);
    expect(await lines(SIDODADI, 'sidodadi')).toEqual([]);
  });

  test('in the inbox of the office, however much of other kinds waits before it', async () => {
    const village = await switchedOn();
    const operator = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator'));
    const letter = { kind: 'letter', villageId: HANURA, title: 'Surat', picture: null, amount: 0, shopId: null };
    const nobody = { ownerAccountId: null, ownerPhoneIndex: null, subjectResidentId: null };
    const waits = { state: 'submitted', role: 'resident', holder: 'operator', dueAt: null, closed: false };
    for (let i = 0; i < 205; i++)
      await commit(deps.db, openCase(deps, guestCtx, { ...letter, ...nobody, id: `l${i}`, code: `S-${i}` }, waits));
    deps.clock.advance(1);
    await seeded();
    const tables = deskTables({ modules }, await listDesks(whole(), operator, village));
    expect(tables.at(-1)).toMatchObject({
      id: 'lost-found-found',
      name: 'Barang hilang',
      rows: [{ href: '/barang-hilang/H-KERB-0001', title: 'Kerbau hitam', state: 'Barang hilang', action: 'Buka' }],
    });
    const resident = await listDesks(whole(), ctxOf(siti.actor), village);
    expect(resident).toEqual([]);
  });

  test('behind doors on the account page, with how many wait there for whom', async () => {
    const village = await switchedOn();
    const doors = async (person: Person, of = village) =>
      accountDoors({ modules }, await listDoors(whole(), ctxOf(person.actor), of));
    const [asked, count] = [
      { href: '/barang-hilang' },
      { href: '/barang-hilang/mine', text: '2 menunggu Anda', marked: true },
    ];
    expect((await doors(siti)).slice(-2)).toMatchObject([{ ...asked, text: undefined, marked: false }, count]);
    const byPhone = { ...siti, actor: { ...siti.actor, resident: null, scope: 'phone' as const } };
    expect((await doors(byPhone)).at(-1)).toMatchObject(asked);
    expect((await doors(siti, await villageOf(SIDODADI))).map(({ href }) => href)).toEqual(['/layanan']);
    const officer = ctxOf(await givenOffice(deps, await givenResident(deps, 'Rudi'), 'operator'));
    expect(await listDoors(whole(), officer, village)).toEqual([]);
    expect(await listDoors(whole(), guestCtx, village)).toEqual([]);
  });

  test('by whoever mistypes a code: what its codes begin with', () => {
    const kinds = [ORDER_CASE, ...modules.flatMap((module: Module) => module.caseKinds ?? [])];
    expect(codeWords({ modules, cases: { kinds } })).toBe('P (Pesanan), S (Surat), atau H (Barang hilang)');
  });

  test('on the timeline of whoever follows its cases, with no price where money is no matter', async () => {
    await seeded();
    const followed = await followedCases(deps, ctxOf(siti.actor));
    expect(caseCards({ modules }, followed.ok ? followed.value : [])).toMatchObject([
      { path: '/barang-hilang/H-KERB-0001', amount: '', free: false, state: 'Barang hilang' },
    ]);
  });

  test('in the API and its document', async () => {
    const api = apiOf(modules);
    const document = await (await api.request('/v1/openapi.json')).json<{ paths: object }>();
    expect(document.paths).toHaveProperty('/lost');
    expect(await (await api.request('/v1/lost')).json()).toEqual({ n: 3 });
  });

  test('by the seed, which tells its story in the pilot village', async () => {
    const log: string[] = [];
    await seeded(log);
    expect(log).toEqual(['lost and found of the last weeks']);
    expect((await villageOf(HANURA)).modules.has('lost-found')).toBe(true);
    expect(await deps.db.$client.execute(`SELECT code FROM cases WHERE kind = 'lost'`)).toMatchObject({
      rows: [{ code: 'H-KERB-0001' }],
    });
  });

  test('by pages, which call its use-cases by its name', async () => {
    expect(await bindModules(deps, modules)['lost-found'].countFound()).toBe(3);
  });
});

describe('a module that is plugged in', () => {
  test('hears events and does its jobs', async () => {
    const report = (job: string, error: unknown) => expect.fail(`${job}: ${String(error)}`);
    const jobs = jobsOf(modules).filter(({ name }) => name === 'toy');
    const work = background(deps, { subscriptions: subscriptionsOf(modules), jobs, report });
    await commit(deps.db, [emit(deps, { villageId: HANURA, topic: 'toy.found', payload: {} })]);
    await work.drain();
    expect(deps.blobs.keys()).toEqual(['toy/heard']);
    await work.tick();
    expect(deps.blobs.keys()).toEqual([]);
  });

  test('tells people in its own words, which they find again in their list', async () => {
    const about = { template: 'toy_found', code: 'H-KERB-0001', path: '/', villageId: HANURA, phone: null };
    await notify(deps, [{ ...about, accountId: siti.accountId, event: 'e1' }]);
    await deliverMessages(deps, 100);
    expect(deps.messenger.sent).toMatchObject([{ to: siti.phone, text: 'Ketemu H-KERB-0001.' }]);
    expect(await myNotices(deps, ctxOf(siti.actor))).toMatchObject({
      value: { notices: [{ text: 'Ketemu H-KERB-0001.' }] },
    });
  });

  test('records what is done in it, and says how the public log takes that', async () => {
    await switchedOn();
    await enterLog(deps);
    expect(await bindModules(deps, modules)['lost-found'].find(ctxOf(siti.actor), HANURA)).toMatchObject({ ok: true });
    const row = await readOne(deps.db, {
      sql: `SELECT e.action, e.log_class, l.idx > 0 AS logged FROM audit_events e JOIN log_entries l ON l.event_id = e.id
            WHERE e.action = 'lost.found'`,
    });
    expect(row).toEqual({ action: 'lost.found', log_class: 'open', logged: 1 });
  });

  test('hands over what it keeps about somebody with the copy of their data', async () => {
    expect(await copyOwnData(whole(), ctxOf(siti.actor))).toMatchObject({
      value: { 'lost-found': { found: 3 }, letters: [] },
    });
  });

  test('says what it keeps of somebody who leaves', async () => {
    const closing = await viewClosing(whole(), ctxOf(siti.actor));
    expect(closing).toMatchObject({
      value: { keeps: [{ id: expect.stringContaining('arsip') }, { en: 'What was found.' }] },
    });
  });
});

describe('the way in lets pass for a module what it names, and nothing else:', () => {
  const MB = 1024 * 1024;
  const execution = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} } as unknown as ExecutionContext;
  const knock = (path: string, init: RequestInit = {}, with_: readonly (typeof modules)[number][] = modules) => {
    const door = createFrontDoor({
      deps,
      modules: with_,
      pages: (c) => c.text(c.var.bodyTooLarge ? 'too large' : 'page'),
      log: () => {},
      limits: { lookups: { limit: async () => ({ success: false }) } },
    });
    return Promise.resolve(door.fetch(new Request(`https://balai.test${path}`, init), {}, execution));
  };

  test('an address of its own, which others may frame and read', async () => {
    const open = await knock('/barang-hilang.json');
    expect(await open.json()).toEqual({ n: 3 });
    expect(open.headers.get('x-frame-options')).toBeNull();
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    const closed = await knock('/barang-hilang.json', {}, office);
    expect(await closed.text()).toBe('page');
    expect(closed.headers.get('x-frame-options')).toBe('DENY');
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('guessing at its secrets is slowed down', async () => {
    expect((await knock('/barang-hilang/H-KERB-0001')).status).toBe(429);
    expect((await knock('/barang-hilang/H-KERB-0001', {}, office)).status).toBe(200);
    expect((await knock('/barang-hilang-lain/x')).status).toBe(200);
  });

  test('a picture of a stranger, where it takes one', async () => {
    const body = new FormData();
    body.set('photo', new Blob([new Uint8Array(MB)]));
    const post = (with_: readonly (typeof modules)[number][]) =>
      knock('/barang-hilang', { method: 'POST', body }, with_).then((answer) => answer.text());
    expect(await post(modules)).toBe('page');
    expect(await post(office)).toBe('too large');
  });

  test('the pictures in its folder', async () => {
    await deps.blobs.put('toy/kerbau-320.webp', new Uint8Array([1]), { contentType: 'image/webp' });
    expect((await knock('/foto/toy/kerbau-320.webp')).status).toBe(200);
    expect((await knock('/foto/toy/kerbau-320.webp', {}, office)).status).toBe(404);
  });
});

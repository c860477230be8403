import type { FactsSource } from '../foundation/villages/index.ts';
import { MINUTE, type Clock } from '../kernel/clock.ts';
import { askedPage, type AskedPage } from './asked-page.ts';
import type { KnownAddress } from './known-address.ts';
import { requestIdOf } from './middleware/log.ts';
import { isGood, pageMemory, type KeptPage } from './page-memory.ts';

/** Cloudflare's Cache API: the cache of the city that the visitor's request arrives in. */
export type PageCache = Pick<Cache, 'match' | 'put'>;

/** Some two hundred pages; an isolate has 128 MB. */
const MEMORY = 16 * 1024 * 1024;
/** For pages with words of the reader's own, of which there is no end: they never push out the others. */
const FREE_MEMORY = 4 * 1024 * 1024;
/** Travels with the shared copy only: when its making began, in epoch milliseconds. */
const MADE_AT = 'x-made-at';

/**
 * Which copies of public pages are good. All isolates of a city share theirs; after a write the isolate that made it
 * uses its own for as long as a shared one from before the write could live.
 */
export function editions(clock: Clock): { current(): string; changed(): void } {
  let latest = { name: '', until: 0 };
  return {
    current: () => (clock.now() < latest.until ? latest.name : 'shared'),
    changed: () => {
      latest = { name: crypto.randomUUID(), until: clock.now() + MINUTE };
    },
  };
}

/** What the pages in memory are compared with, and where others find them. */
export interface PageStore {
  readonly cache: PageCache;
  /** Moves with every write that a public page may show. */
  readonly version: () => Promise<number>;
}

/** What keeping needs to know of the site. */
export interface Kept {
  readonly store: PageStore;
  readonly clock: Clock;
  readonly facts: FactsSource;
  readonly sessionCookie: string;
  /** Whether an address is a public page's, and what that page reads of it. */
  readonly knownAddress: (address: string) => KnownAddress | null;
}

/** Whoever answers a request that no kept page answers. */
type Make = (request: Request, env: unknown, execution: ExecutionContext) => Response | Promise<Response>;

type Later = (work: Promise<unknown>) => void;

export interface KeptPages {
  readonly fetch: (request: Request, env: unknown, execution: ExecutionContext) => Promise<Response>;
  /** Somebody logged in has written: others here see it at once. */
  readonly changed: () => void;
}

/**
 * Answers a guest's GET from this isolate's memory, else from the city's cache, and keeps pages that say `s-maxage`
 * (see `samePageForAll` in web) for a minute after they were made. Whoever is logged in, or asks for the page as it is now
 * (a browser's reload does), gets a kept one only when the database says that nothing was written since; what they write is
 * seen at once by everybody in this isolate. Stands before the front door: a kept page has passed it once, with its headers.
 */
export function keptPages({ store, clock, facts, sessionCookie, knownAddress }: Kept, make: Make): KeptPages {
  const { cache, version } = store;
  const edition = editions(clock);
  const memories = { known: pageMemory(clock, MEMORY), free: pageMemory(clock, FREE_MEMORY) };
  /** The version that was read last: a page whose making begins after it is at least as new. */
  let known: number | null = null;
  const confirmed = async (page: KeptPage | null, isGuest: boolean): Promise<KeptPage | null> => {
    if (!page || (!isGuest && isOfReader(page))) return null;
    // A database that does not answer is the page's to report, in words that people can read.
    known = await version().catch(() => null);
    return known !== null && page.version === known ? page : null;
  };
  const handOver = (key: string, page: KeptPage): Promise<void> => {
    const copy = new Response(page.body, { headers: page.headers });
    copy.headers.set(MADE_AT, String(page.madeAt));
    return cache.put(key, copy);
  };
  const answerFor = async (
    page: AskedPage,
    { headers, url }: Request,
    makeIt: () => ReturnType<Make>,
    later: Later,
  ) => {
    const isGuest = !page.cookies.has(sessionCookie) && !headers.has('authorization');
    const key = `${new URL(url).origin}/edge/${edition.current()}/${page.key}`;
    const memory = page.isFree ? memories.free : memories.known;
    const inMemory = memory.get(key);
    const mayBeOld = isGuest && !NOW.test(headers.get('cache-control') ?? '');
    const kept = mayBeOld
      ? (inMemory ?? (await shared(cache, key, clock).catch(() => null)))
      : await confirmed(inMemory, isGuest);
    if (kept) {
      memory.put(key, kept);
      return answer(headers, kept);
    }
    const begun = { madeAt: clock.now(), version: known };
    const made = await makeIt();
    if (!isGuest || !(isShared(made) || (page.isNowhere && made.status === 404))) return made;
    const fresh = await pageOf(made, begun);
    memory.put(key, fresh);
    if (fresh.status === 200) later(handOver(key, fresh));
    return answer(headers, fresh, made.headers.get('x-request-id') ?? undefined);
  };
  const fetch: KeptPages['fetch'] = async (request, env, execution) => {
    const address = request.method === 'GET' ? knownAddress(request.url) : null;
    // Villages that cannot be read now are the page's to report.
    const page = address && (await askedPage(request, address, facts).catch(() => null));
    if (!page) return make(request, env, execution);
    const makeIt = () => make(page.request, env, execution);
    const answered = await answerFor(page, request, makeIt, (work) => execution.waitUntil(work));
    if (page.setCookie === null) return answered;
    const own = new Response(answered.body, answered);
    own.headers.append('set-cookie', page.setCookie);
    return own;
  };
  return { fetch, changed: edition.changed };
}

/** The page in one buffer, which its first reader, this memory and the city's cache share, and its mark by which copies are told apart. */
async function pageOf(made: Response, begun: Pick<KeptPage, 'madeAt' | 'version'>): Promise<KeptPage> {
  const body = await made.arrayBuffer();
  const headers = new Headers(made.headers);
  if (!headers.has('etag')) headers.set('etag', `"${await digestOf(body)}"`);
  return { headers, status: made.status, body, ...begun };
}

const digestOf = async (body: ArrayBuffer): Promise<string> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', body)).toHex().slice(0, 32);

/** The reader wants no copy that was not compared with the original (RFC 9111 §5.2.1). */
const NOW = /\bno-cache\b|\bmax-age=0\b/;

/** The city's copy, when it is good: the cache counts its minute from when it was handed over, which is a little later. */
async function shared(cache: PageCache, key: string, clock: Clock): Promise<KeptPage | null> {
  const kept = await cache.match(key);
  const madeAt = Number(kept?.headers.get(MADE_AT) ?? Number.NaN);
  if (!kept || !isGood(madeAt, clock)) {
    await kept?.body?.cancel();
    return null;
  }
  const headers = new Headers(kept.headers);
  for (const name of OF_THE_CACHE) headers.delete(name);
  return { headers, status: 200, body: await kept.arrayBuffer(), madeAt, version: null };
}

/** What the cache's copy says more than the page. */
const OF_THE_CACHE = [MADE_AT, 'age', 'cf-cache-status', 'content-length'] as const;

/** The page, or only word that the reader's own copy is still the same. */
function answer(asked: Headers, page: KeptPage, requestId = requestIdOf(asked)): Response {
  const known = asked.get('if-none-match')?.replace(/^W\//, '');
  const isSame = known !== undefined && known === page.headers.get('etag');
  // The Response copies the page's headers by itself, and faster than a list of them.
  const own = isSame
    ? new Response(null, { status: 304, headers: page.headers })
    : new Response(page.body, { headers: page.headers, status: page.status });
  if (isSame) own.headers.delete('content-type');
  own.headers.set('x-request-id', requestId);
  return own;
}

/** Made for guests; whoever is logged in gets another one (see `villageOf` in web). */
const isOfReader = ({ headers }: KeptPage): boolean => /\bcookie\b/i.test(headers.get('vary') ?? '');

const isShared = ({ status, headers }: Response): boolean =>
  status === 200 && !headers.has('set-cookie') && /\bs-maxage=/.test(headers.get('cache-control') ?? '');

import { version } from '$app/env';
import { immutable } from '$app/manifest';
import { self } from '$app/service-worker';
import { answerOf, OFFLINE_PAGE, UNSENT_PAGE } from './answer.ts';

/** One cache per release for our own files; pages and photos outlive a release. */
const FILES = `files-${version}`;
/** Apart from the pages somebody opened, of which the oldest are forgotten. */
const OFFLINE = `offline-${version}`;
const PAGES = 'pages';
const PHOTOS = 'photos';

const basics = immutable
  .map(({ path }) => `/${path.replace(/^\//, '')}`)
  .filter((path) => /\.woff2$|\/workers\//.test(path));

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      await (await caches.open(FILES)).addAll(basics);
      await (await caches.open(OFFLINE)).addAll([OFFLINE_PAGE, UNSENT_PAGE]);
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => ![FILES, OFFLINE, PAGES, PHOTOS].includes(name));
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const kind = answerOf(event.request, self.location.origin);
  if (kind === 'page') event.respondWith(newestPage(event.request));
  if (kind === 'form') event.respondWith(sent(event.request));
  if (kind === 'file') event.respondWith(kept(event.request, FILES, 200));
  if (kind === 'photo') event.respondWith(kept(event.request, PHOTOS, 300));
});

/** The network first; without it the page as last seen, else the page that says so. Only pages marked public are kept. */
async function newestPage(request: Request): Promise<Response> {
  const pages = await caches.open(PAGES);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && /\bpublic\b/.test(fresh.headers.get('cache-control') ?? '')) await keep(pages, request, fresh, 80);
    return fresh;
  } catch {
    return (await pages.match(request)) ?? offline(OFFLINE_PAGE);
  }
}

/** A form without connection gets a page of ours that says so: going back leads to the form as it was left. */
const sent = (request: Request): Promise<Response> => fetch(request).catch(() => offline(UNSENT_PAGE));

const offline = async (page: string): Promise<Response> =>
  (await (await caches.open(OFFLINE)).match(page)) ?? Response.error();

/** Files that never change under their name. */
async function kept(request: Request, name: string, most: number): Promise<Response> {
  const cache = await caches.open(name);
  const known = await cache.match(request);
  if (known) return known;
  const fresh = await fetch(request);
  if (fresh.ok) await keep(cache, request, fresh, most);
  return fresh;
}

/** Stores a copy and forgets the oldest beyond `most`: phones are small. */
async function keep(cache: Cache, request: Request, response: Response, most: number): Promise<void> {
  await cache.put(request, response.clone());
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../../web/src');
const ROUTES = join(WEB, 'routes');

export interface SitePage {
  /** `/permohonan/[code]` */
  readonly route: string;
  readonly hasPage: boolean;
  /** Names of its form actions. */
  readonly actions: readonly string[];
}

const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' });

/** `(resident)/akun/+page.svelte` → `/akun`. */
const routeOf = (file: string): string =>
  `/${file
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`;

/** Every page of the site and its form actions, read off the sources. */
export const sitePages: readonly SitePage[] = [
  ...new Set(files.filter((f) => /\+page\./.test(f)).map((f) => f.replace(/\/?\+page\..*$/, ''))),
]
  .map((folder) => ({
    route: routeOf(`${folder}/x`),
    hasPage: files.includes(join(folder, '+page.svelte')),
    actions: files.includes(join(folder, '+page.server.ts'))
      ? actionsIn(readFileSync(join(ROUTES, folder, '+page.server.ts'), 'utf8'))
      : [],
  }))
  .sort((a, b) => a.route.localeCompare(b.route));

function actionsIn(source: string): string[] {
  const [, body = ''] = source.split(/export const actions\b[^{]*\{/);
  return [...body.matchAll(/^ {2}(?:async )?(\w+)(?=[:(,])/gm)].map(([, name = '']) => name);
}

/** The name of every field that any form of the site has. */
export const fieldNames: readonly string[] = [
  ...new Set(
    readdirSync(WEB, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.svelte$|\.ts$/.test(file) && !file.includes('paraglide'))
      .flatMap((file) => [
        ...readFileSync(join(WEB, file), 'utf8').matchAll(/\bname="(\w+)"|\.get(?:All)?\('(\w+)'\)/g),
      ])
      .map(([, inForm, read]) => inForm ?? read ?? ''),
  ),
];

/** The route with something in the place of its parameters. */
export function addressOf(route: string, pick: (name: string) => string): string {
  const area = route.split('/')[1] ?? '';
  const kinds: Record<string, string> = {
    'slug produk': 'productSlug',
    'slug toko': 'shopSlug',
    'slug desa': 'village',
    'id kantor': 'draft',
    'id kategori': 'category',
    'code pesanan': 'order',
    'code toko-saya': 'order',
    'code catatan': 'order',
    'id toko-saya': 'productId',
    'code permohonan': 'request',
    'code kantor': route.includes('permohonan') ? 'request' : 'order',
    'step isi': 'step',
  };
  return route.replace(/\[(\w+)\]/g, (_, name: string) => encodeURIComponent(pick(kinds[`${name} ${area}`] ?? name)));
}

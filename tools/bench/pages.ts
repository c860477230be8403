import Libsql from 'libsql';
import type { Asked } from './load.ts';

export interface Page {
  readonly name: string;
  readonly requests: readonly Asked[];
}

/** The public pages that are measured, with addresses that exist in this database. */
export function publicPages(file: string): Page[] {
  const native = new Libsql(file);
  const products = native
    .prepare(`SELECT path FROM listings WHERE kind = 'product' AND in_stock = 1 ORDER BY ref_id LIMIT 20`)
    .all() as { path: string }[];
  const service = native
    .prepare(`SELECT path FROM listings WHERE kind = 'service' AND path LIKE '%usaha%' ORDER BY path LIMIT 1`)
    .get() as { path: string };
  native.close();
  const get = (...paths: string[]) => paths.map((path): Asked => ({ path }));
  return [
    { name: 'home', requests: get('/') },
    { name: 'category list', requests: get('/kategori/camilan') },
    {
      name: 'search',
      requests: get('/cari?q=keripik+pisang', '/cari?q=kopi', '/cari?q=surat+usaha', '/cari?q=kripik'),
    },
    { name: 'product', requests: get(...products.map((p) => p.path)) },
    { name: 'service page', requests: get(service.path) },
  ];
}

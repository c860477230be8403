import { readRows, type Db } from '../../platform/libsql/index.ts';
import type { Instant } from '../../kernel/clock.ts';

/** Row numbers per sitemap file, so that a file has no more than the 50,000 addresses that the protocol allows. */
const PER_FILE = 20_000;

export interface SitemapEntry {
  readonly path: string;
  readonly at: Instant;
}

/** Public addresses of all goods, shops and services, in files for search engines (sitemaps.org). */
export function sitemapRepo(db: Db) {
  return {
    /** How many files there are. */
    async sitemapFiles(): Promise<number> {
      const rows = await readRows<{ last: number | null }>(db, { sql: `SELECT max(id) AS last FROM listings` });
      return Math.ceil(((rows[0]?.last ?? 0) + 1) / PER_FILE);
    },

    /** The addresses of one file, counted from 0. */
    async sitemapFile(file: number): Promise<readonly SitemapEntry[]> {
      const rows = await readRows<{ path: string; at: number }>(db, {
        sql: `SELECT path, published_at AS at FROM listings WHERE id >= ? AND id < ? ORDER BY id`,
        args: [file * PER_FILE, (file + 1) * PER_FILE],
      });
      return rows;
    },
  };
}

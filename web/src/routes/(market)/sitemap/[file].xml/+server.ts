import { error } from '@sveltejs/kit';
import * as m from '#lib/paraglide/messages.js';
import { pagesForAll } from '#lib/server/pages-for-all.ts';
import { xmlResponse, xmlText } from '#lib/server/xml.ts';
import type { RequestHandler } from './$types';

/** One file of the sitemap. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { app } = locals;
  const entry = (path: string, at?: number) => {
    const changed = at === undefined ? '' : `<lastmod>${new Date(at).toISOString()}</lastmod>`;
    return `<url><loc>${xmlText(app.config.origin + path)}</loc>${changed}</url>`;
  };
  if (params.file === 'pages') {
    const [facts, categories] = await Promise.all([app.facts.get(), app.market.categories()]);
    const paths = [...pagesForAll(app, facts), ...categories.map(({ id }) => `/kategori/${id}`)];
    return urlset(paths.map((path) => entry(path)));
  }
  if (!/^\d{1,6}$/.test(params.file)) error(404, m.problem_not_found());
  const listed = await app.market.sitemapFile(Number(params.file));
  return urlset(listed.map(({ path, at }) => entry(path, at)));
};

const urlset = (entries: readonly string[]) =>
  xmlResponse(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`);

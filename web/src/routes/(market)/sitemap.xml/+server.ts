import { xmlResponse } from '#lib/server/xml.ts';
import type { RequestHandler } from './$types';

/** The index of the sitemap: the pages for everybody, then goods, shops and services in files. */
export const GET: RequestHandler = async ({ locals }) => {
  const files = await locals.app.market.sitemapFiles();
  const names = ['pages', ...Array.from({ length: files }, (_, n) => String(n))];
  const entries = names.map((name) => `<sitemap><loc>${locals.app.config.origin}/sitemap/${name}.xml</loc></sitemap>`);
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`,
  );
};

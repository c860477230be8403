import { notForSearch } from '#lib/server/not-for-search.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) => {
  const rules = ['User-agent: *', ...notForSearch(locals.app).map((path) => `Disallow: ${path}`)];
  return new Response(`${rules.join('\n')}\n\nSitemap: ${locals.app.config.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};

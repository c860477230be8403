import type { RequestHandler } from './$types';

/** What is of no use to a search engine, or is somebody's own. */
const OWN = [
  '/akun',
  '/api',
  '/bayar',
  '/cek/',
  '/kabupaten',
  '/kantor',
  '/keranjang',
  '/kirim',
  '/masuk',
  '/permohonan',
  '/pesanan',
  '/saran',
  '/tampilan',
  '/toko-saya',
];

export const GET: RequestHandler = ({ locals }) => {
  const rules = ['User-agent: *', ...OWN.map((path) => `Disallow: ${path}`)];
  return new Response(`${rules.join('\n')}\n\nSitemap: ${locals.app.config.origin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
};

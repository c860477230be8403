const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as it may stand in an XML document. */
export const xmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => NAMED[sign] ?? '');

/** An XML document that caches may keep for an hour. */
export const xmlResponse = (root: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });

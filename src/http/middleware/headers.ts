import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';

/** What every answer carries. SvelteKit adds the pages' own Content-Security-Policy (see web/vite.config.ts). */
export const securityHeaders = secureHeaders({
  strictTransportSecurity: 'max-age=63072000; includeSubDomains; preload',
  // Other sites learn nothing. Hono's own default, no-referrer, makes browsers send `Origin: null` with forms, which then
  // look foreign.
  referrerPolicy: 'same-origin',
  crossOriginOpenerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  xXssProtection: false,
  xDownloadOptions: false,
  originAgentCluster: false,
  permissionsPolicy: {
    camera: ['self'],
    geolocation: ['self'],
    microphone: [],
    payment: [],
    usb: [],
    browsingTopics: [],
  },
});

/** What is not a page of ours may load nothing and be framed by nobody. */
export const closedContent = createMiddleware(async (c, next) => {
  await next();
  if (!c.res.headers.has('content-security-policy'))
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
});

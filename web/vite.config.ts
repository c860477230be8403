import { join } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { adapter } from './adapter.ts';
import { quickKit } from './quick-kit.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    quickKit(),
    sveltekit({
      adapter: adapter(),
      // A page names its parts' styles some thousand times: five letters do (0.5 KB of its 14).
      compilerOptions: { cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(0, 5)}` },
      // Hashes and not nonces, so that a cached page stays valid. No `unsafe-inline`: no style attributes, no inline handlers.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // The one style attribute of the framework: its unseen line that reads a new page's title to screen readers.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'media-src': ['self', 'blob:'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
      // The front door checks the origin of every unsafe request, of pages and API alike.
      csrf: { trustedOrigins: ['*'] },
      // All of a page's CSS travels in the page: the first answer paints.
      inlineStyleThreshold: 40_000,
      paths: { relative: false },
      serviceWorker: { register: false },
    }),
  ],
  // The checker of receipts is the server's own; a browser has no `node:crypto`.
  worker: {
    plugins: () => [
      {
        name: 'hashing-in-a-browser',
        enforce: 'pre',
        resolveId: (id) => (id === 'node:crypto' ? join(import.meta.dirname, 'src/lib/record/node-crypto.ts') : null),
      },
    ],
  },
  server: { fs: { allow: ['..'] } },
});

/** Written by `vite build web`, see web/adapter.ts. */
declare module '*/dist/kit/server.js' {
  import type { PageServer } from './http/site.ts';
  export const server: PageServer;
}

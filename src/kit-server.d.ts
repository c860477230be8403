/** Written by `vite build web`, see web/adapter.ts. */
declare module '*/dist/kit/server.js' {
  export const server: import('./http/site.ts').PageServer;
}

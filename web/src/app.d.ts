/// <reference types="@cloudflare/workers-types" />
import type { App as Balai } from '#src/app/compose.ts';
import type { PagePlatform } from '#src/http/page-platform.ts';

declare global {
  namespace App {
    interface Locals {
      /** The composed application: pages call its use-cases in process. */
      app: Balai;
      /** Who acts, in which language. */
      ctx: PagePlatform['ctx'];
      /** How the person who is logged in is greeted; null for a guest. */
      session: PagePlatform['session'];
    }
    /** Absent in `vite dev` until the hook has put the front door around the request. */
    interface Platform extends PagePlatform {}
  }
}

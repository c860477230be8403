import type { App as Balai } from '#src/app/compose.ts';
import type { PagePlatform } from '#src/http/page-platform.ts';
import type { Env } from '#src/app/config.ts';

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
    /** Behind the front door; in `vite dev`, what the front door itself needs. */
    type Platform = PagePlatform | { readonly env: Env };
  }
}

/// <reference types="@cloudflare/workers-types" />
import type { App as Balai } from '#src/app/compose.ts';
import type { NavLink } from '#lib/nav-link.ts';
import type { KeptAnswer } from '#lib/server/kept-answer.ts';
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
      /** What the last form of this page was answered. */
      answer?: KeptAnswer;
    }
    interface PageData {
      /** The kabupaten's name; '' while the database does not answer. */
      region?: string;
      /** Pages of the village office that are switched on somewhere. */
      services?: readonly NavLink[];
      /** The village that a page is about. */
      village?: { readonly name: string; readonly slug: string };
      /** The page brings a bar of its own to the foot of a phone's screen. */
      ownBar?: boolean;
      /** On whose behalf its forms are opened, see `Behalf.svelte`. */
      behalf?: string | null;
      /** The page has one aim: no search, bar or footer around it, and this one way out. */
      aim?: { readonly href: string; readonly label: string };
    }
    /** Absent in `vite dev` until the hook has put the front door around the request. */
    interface Platform extends PagePlatform {}
  }
}

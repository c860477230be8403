import type { Deps } from '../foundation/deps.ts';
import type { Listener, Templates } from '../foundation/notifications/index.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Ctx, Locale, OfficerRole } from '../kernel/ctx.ts';
import type { Uses } from '../kernel/uses.ts';
import type { Statement } from '../platform/libsql/index.ts';
import type { Handed } from './figures/index.ts';
import type { Desk, Door } from './inbox/index.ts';
import type { ModuleRoutes } from './module.routes.ts';
import type { PublicPages } from './public-pages.ts';
import type { CaseKind } from './timeline/index.ts';
import type { Belonging, Figure, Panel } from './village-page/index.ts';

/** A place in the navigation that exists only where the module is on. */
export interface ModuleLink {
  /** Message key of its words; the module's title stands in for a key that nobody worded. */
  readonly label: string;
  readonly path: string;
  /** Message key of what is there, in a few words: an open link with them stands on the front page too, below the goods. */
  readonly about?: string;
  /** Leads to all that the office does for people, free of charge: stamped so, and where the market sends whoever needs it. */
  readonly allServices?: true;
  /** `front`: a door on the front page. */
  readonly area: 'front' | 'open' | 'office' | 'region';
  /** Office links: who sees them. */
  readonly roles?: readonly OfficerRole[];
}

/** Bodies larger than typed text that an address takes. Never more than a Worker can hold; see `http/middleware/body-size.ts`. */
export interface Upload {
  readonly path: RegExp;
  /** One picture, as it is or in a form, or a form with several straight from a camera; or one file of another kind. */
  readonly size: 'picture' | 'form' | 'file';
  /** Also from strangers; else only from whoever is logged in. */
  readonly open?: boolean;
}

/**
 * A service of the village office, plugged into the market: all that it brings. The hub knows only this shape and never imports
 * a module; `app/modules.ts` lists them. Switching one off for a village takes its listings, desks, doors and links away there.
 */
export interface Module {
  readonly name: string;
  /** What people call it, wherever the site speaks of it. */
  readonly title: Readonly<Record<Locale, string>>;
  /** About the whole region: always there, and not switched on village by village. */
  readonly everywhere?: true;
  /** Its use-cases; pages call them as `app.<name>.<use>`. */
  readonly uses?: Uses<Deps>;
  /** Offices without which it cannot work: a village that has none of one is not switched on. */
  readonly needs?: readonly Exclude<OfficerRole, 'region'>[];
  /** Steps that give a village everything the module starts with (its catalogue …) and put its listings on the market. */
  switchOn(deps: Deps, village: { id: string }): Promise<readonly Statement[]>;
  readonly caseKinds?: readonly CaseKind[];
  readonly links?: readonly ModuleLink[];
  /** Event topic → who hears of it after the commit. Each must bear being told twice. */
  readonly subscriptions?: Readonly<Record<string, readonly Listener[]>>;
  /** Jobs that the timer runs each minute; `handed` are the figures of the hub and of all modules. */
  readonly jobs?: readonly { readonly name: string; run(deps: Deps, handed: readonly Handed[]): Promise<unknown> }[];
  /** Wordings of its messages, by names of its own. */
  readonly templates?: Templates;
  readonly routes?: {
    /** Under `/api/v1`, in the API's document. */
    readonly api?: readonly ModuleRoutes[];
    /** At addresses of their own, before the pages. */
    readonly beside?: ModuleRoutes;
    /** For machines at addresses of their own, in the API's document too: other sites' standards say where they lie. */
    readonly open?: readonly ModuleRoutes[];
  };
  /** What waits in the office for its officers, in the order shown at `/kantor`. */
  readonly desks?: readonly Desk[];
  /** Its doors on the account page, each read for whoever it is. */
  readonly doors?: readonly Door[];
  /** Its parts of a village's own page; the first one shows its services and figures. */
  readonly panels?: readonly Panel[];
  /** Exact figures over windows of time, for whoever decides what of them is published. */
  readonly handsOut?: readonly Handed[];
  /** Numbers it hands out about a village. */
  readonly figures?: readonly Figure[];
  /** How a product belongs to its village, by its name and category alone; null: in no way. Asked where the module is on. */
  belongs?(
    product: { readonly name: string; readonly category: string },
    village: { readonly slug: string },
  ): Belonging | null;
  /** Tables that public pages read: a write to one makes kept pages old (`storefront_version`). */
  readonly publicTables?: readonly string[];
  /** Its pages that are the same for all, by route, and what each parameter that they read of the query may say. */
  readonly publicPages?: PublicPages;
  /** Folders of the blob store whose pictures anybody may see. */
  readonly publicFolders?: readonly string[];
  /** First parts of addresses that answer to a secret in them: guessing there is slowed down, and no search engine asks. */
  readonly secretPaths?: readonly string[];
  readonly uploads?: readonly Upload[];
  /** Addresses that other sites may put into a frame, or read from their own scripts without a visitor's cookies. */
  readonly embedded?: readonly RegExp[];
  readonly crossOrigin?: readonly RegExp[];
  /** Steps that let go what was kept long enough; run with the housekeeping. */
  retention?(now: Instant): readonly Statement[];
  /** Everything it keeps about whoever asks, for their copy of their data (UU 27/2022 art. 13). */
  personalData?(deps: Deps, ctx: Ctx): Promise<unknown>;
  /** When an account closes (UU 27/2022 art. 8): steps that let go what only that person needs, and what is kept, by which law. */
  readonly leaving?: {
    letsGo(accountId: string): readonly Statement[];
    readonly keeps: Readonly<Record<Locale, string>>;
  };
  /** A file that makes its demonstration data, for `tools/seed` alone: the Worker never loads it. */
  seed?(): URL;
}

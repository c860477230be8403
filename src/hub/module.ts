import type { Deps } from '../foundation/deps.ts';
import type { Listener } from '../foundation/notifications/index.ts';
import type { OfficerRole } from '../kernel/ctx.ts';
import type { Statement } from '../platform/libsql/index.ts';
import type { CaseKind } from './timeline/index.ts';

/** A place in the navigation that exists only where the module is on. */
export interface ModuleLink {
  /** Message key of its words. */
  readonly label: string;
  readonly path: string;
  readonly area: 'open' | 'resident' | 'office' | 'region';
  /** Office links: who sees them. */
  readonly roles?: readonly OfficerRole[];
}

/**
 * A service of the village office, plugged into the market. The hub knows only this shape and never imports a module;
 * `app/modules.ts` lists them. Switching one off for a village takes its listings, routes and links away there.
 */
export interface Module {
  readonly name: string;
  readonly caseKinds: readonly CaseKind[];
  readonly links: readonly ModuleLink[];
  /** Steps that give a village everything the module starts with (its catalogue …) and put its listings on the market. */
  switchOn(deps: Deps, village: { id: string }): Promise<readonly Statement[]>;
  /** Event topic → what to do after the commit. Must bear being told twice. */
  readonly subscriptions: Readonly<Record<string, Listener>>;
  /** Jobs run by the timer, e.g. every 5 minutes. */
  readonly jobs: readonly { readonly name: string; run(deps: Deps): Promise<void> }[];
}

import type { App } from '../app/compose.ts';
import type { ResolvedSession } from '../foundation/identity/index.ts';
import type { Ctx } from '../kernel/ctx.ts';

/** What the front door hands to a page. */
export interface PagePlatform {
  readonly app: App;
  readonly ctx: Ctx;
  readonly session: ResolvedSession | null;
  /** The body is larger than anything here takes; it must not be read. */
  readonly bodyTooLarge: boolean;
  /** Tells the log which page answered. */
  note(route: string): void;
  /** Logs an unexpected error of a page, without its words. */
  defect(error: unknown): void;
}

import type { Deps } from '../../foundation/deps.ts';
import type { Ctx, OfficerRole } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';

/** What a state asks of whoever reads it: `act` now, `wait` for others, it ended `good`, `bad`, or `calm`. */
export type Tone = 'act' | 'wait' | 'good' | 'bad' | 'calm';

/** A case waiting at a desk. `state` and `next` are put into words by the module's messages, see `docs/extending.md`. */
export interface DeskRow {
  readonly path: string;
  readonly code: string;
  readonly title: string;
  /** Tells rows apart; masked where it is a person. */
  readonly about: string;
  /** Whether it costs nothing and says so, or money is no matter of it. */
  readonly price: 'free' | 'none';
  readonly state: string;
  readonly tone: Tone;
  /** Since when it is in line. */
  readonly since: number;
  readonly dueAt: number | null;
  /** The one thing to do next. */
  readonly next: string;
}

/** A desk of a module in the village office: what waits there for officers of one role. */
export interface Desk {
  /** Unique within its module. */
  readonly name: string;
  /** Message key of its heading; the module's title stands in for a key that nobody worded. */
  readonly label: string;
  readonly role: Exclude<OfficerRole, 'region'>;
  /** Named even while nothing waits; else it appears with its first case. */
  readonly always: boolean;
  /** First come first served. It judges for itself whether who asks may see it. */
  list(deps: Deps, ctx: Ctx, villageId: string): Promise<Result<readonly DeskRow[]>>;
}

import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import type { Result } from '../../kernel/result.ts';

/** A door of a module on the account page of whoever is no officer at work. */
export interface Door {
  /** Message key of its words; the module's title stands in for a key that nobody worded. */
  readonly label: string;
  /** Message key of what is behind it, in a few words. */
  readonly about?: string;
  readonly path: string;
  /** A door of some people: how many wait there for whoever asks; null where it is not theirs. Without it, it is everybody's. */
  waiting?(deps: Deps, ctx: Ctx): Promise<Result<number | null>>;
}

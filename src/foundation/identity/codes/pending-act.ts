import { MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Deps } from '../../deps.ts';

/** A form that waits for a proof: what was filled in, where it was sent, and when. */
interface PendingAct {
  readonly to: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly at: number;
}

/** Long enough to fetch a code from another phone. */
const WAITS = 30 * MINUTE;

const contextOf = ({ actor }: Ctx): string | null =>
  actor.kind === 'account' ? `identity.pending_act.${actor.accountId}` : null;

/** Seals what somebody filled in until they have proved themselves; the page keeps it. Null for a guest. */
export async function keepAct(
  deps: Pick<Deps, 'vault' | 'clock'>,
  ctx: Ctx,
  to: string,
  fields: PendingAct['fields'],
): Promise<string | null> {
  const context = contextOf(ctx);
  const act: PendingAct = { to, fields, at: deps.clock.now() };
  return context && deps.vault.seal(JSON.stringify(act), context);
}

/** What was filled in, for the same account, sent to the same place, within half an hour; null otherwise. */
export async function openAct(
  deps: Pick<Deps, 'vault' | 'clock'>,
  ctx: Ctx,
  to: string,
  sealed: string,
): Promise<PendingAct['fields'] | null> {
  const context = contextOf(ctx);
  const text = context && (await deps.vault.open(sealed, context).catch(() => null));
  const act = text ? (JSON.parse(text) as PendingAct) : null;
  return act && act.to === to && deps.clock.now() - act.at < WAITS ? act.fields : null;
}

import type { Deps } from '../../foundation/deps.ts';
import type { VillageFacts } from '../../foundation/villages/index.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { isOn } from '../../kernel/is-on.ts';
import { ok } from '../../kernel/result.ts';
import type { Door } from './door.ts';

/** A door as the account page shows it. */
export interface OpenDoor extends Omit<Door, 'waiting'> {
  readonly module: string;
  /** How many wait behind it for this person. */
  readonly waiting: number;
}

/** Everything with doors; a module as far as the account page needs to know it. */
interface HasDoors {
  readonly name: string;
  readonly everywhere?: true;
  readonly doors?: readonly Door[];
}

/**
 * The doors of the modules that are on in this village, as far as they are this person's; all are asked at once. None for
 * guests and for an officer's login, whose work lies at the desks. A door that refuses is left out: the rest stays open.
 */
export async function listDoors(
  deps: Deps & { readonly modules: readonly HasDoors[] },
  ctx: Ctx,
  village: Pick<VillageFacts, 'modules'>,
): Promise<readonly OpenDoor[]> {
  if (ctx.actor.kind !== 'account' || ctx.actor.scope === 'office') return [];
  const doors = deps.modules
    .filter((module) => isOn(module, village))
    .flatMap((module) => (module.doors ?? []).map((door) => ({ module: module.name, ...door })));
  const answers = await Promise.all(doors.map((door) => door.waiting?.(deps, ctx) ?? ok(0)));
  return doors.flatMap((door, i) => {
    const answer = answers[i];
    return answer?.ok && answer.value !== null ? [{ ...door, waiting: answer.value }] : [];
  });
}

import type { Deps } from '../../foundation/deps.ts';
import type { VillageFacts } from '../../foundation/villages/index.ts';
import { holdsOffice, type Ctx } from '../../kernel/ctx.ts';
import { isOn } from '../../kernel/is-on.ts';
import type { Desk, DeskRow } from './desk.ts';

/** A desk as the office shows it. */
export interface WaitingDesk extends Pick<Desk, 'name' | 'label'> {
  readonly module: string;
  readonly rows: readonly DeskRow[];
}

/** Everything with desks; a module as far as the inbox needs to know it. */
interface HasDesks {
  readonly name: string;
  readonly everywhere?: true;
  readonly desks?: readonly Desk[];
}

/**
 * What waits for this officer at the desks of the modules that are on in their village. A desk that refuses, because its module
 * was switched off at this moment, is left out: the rest of the office works on.
 */
export async function listDesks(
  deps: Deps & { readonly modules: readonly HasDesks[] },
  ctx: Ctx,
  village: Pick<VillageFacts, 'id' | 'modules'>,
): Promise<readonly WaitingDesk[]> {
  const theirs = deps.modules
    .filter((module) => isOn(module, village))
    .flatMap((module) => (module.desks ?? []).map((desk) => ({ module: module.name, desk })))
    .filter(({ desk }) => holdsOffice(ctx.actor, village.id, desk.role));
  const lists = await Promise.all(theirs.map(({ desk }) => desk.list(deps, ctx, village.id)));
  return theirs.flatMap(({ module, desk: { name, label, always } }, i) => {
    const list = lists[i];
    if (!list?.ok || (list.value.length === 0 && !always)) return [];
    return [{ module, name, label, rows: list.value }];
  });
}

import type { App } from '#src/app/compose.ts';
import type { DeskRow, WaitingDesk } from '#src/hub/inbox/index.ts';
import type { Module } from '#src/hub/module.ts';
import * as m from '#lib/paraglide/messages.js';
import type { InboxRow } from '#lib/ui/inbox.ts';
import { labelOf, moduleNamed, titleOf } from './module-words.ts';
import { said } from './said.ts';

/** A desk of the office, in words. */
export interface DeskTable {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly InboxRow[];
}

/** Puts desks into words: each module's through its own messages `<module>_state_<state>` and `<module>_do_<next>`, `-` as `_`. */
export const deskTables = (app: Pick<App, 'modules'>, desks: readonly WaitingDesk[]): DeskTable[] =>
  desks.flatMap((desk) => {
    const module = moduleNamed(app, desk.module);
    if (!module) return [];
    return [
      { id: `${desk.module}-${desk.name}`, name: labelOf(module, desk.label), rows: desk.rows.map(rowOf(module)) },
    ];
  });

const wordOf = ({ name }: Module): string => name.replaceAll('-', '_');

const rowOf =
  (module: Module) =>
  ({ path, price, state, next, ...row }: DeskRow): InboxRow => ({
    ...row,
    href: path,
    ...(price === 'free' && { amount: m.ui_free() }),
    state: said(`${wordOf(module)}_state_${state}`) ?? titleOf(module),
    action: said(`${wordOf(module)}_do_${next}`) ?? m.office_open_case(),
  });

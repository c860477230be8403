import type { App } from '#src/app/compose.ts';
import type { DeskRow, WaitingDesk } from '#src/hub/inbox/index.ts';
import type { Module } from '#src/hub/module.ts';
import * as m from '#lib/paraglide/messages.js';
import type { InboxRow } from '#lib/ui/inbox.ts';
import { labelOf, moduleNamed, titleOf, wordOf } from './module-words.ts';

/** A desk of the office, in words. */
export interface DeskTable {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly InboxRow[];
}

/** Puts desks into words, each module's through its own messages. */
export const deskTables = (app: Pick<App, 'modules'>, desks: readonly WaitingDesk[]): DeskTable[] =>
  desks.flatMap((desk) => {
    const module = moduleNamed(app, desk.module);
    if (!module) return [];
    return [
      { id: `${desk.module}-${desk.name}`, name: labelOf(module, desk.label), rows: desk.rows.map(rowOf(module)) },
    ];
  });

const rowOf =
  (module: Module) =>
  ({ path, price, state, next, ...row }: DeskRow): InboxRow => ({
    ...row,
    href: path,
    ...(price === 'free' && { amount: m.ui_free() }),
    state: wordOf(module, 'state', state) ?? titleOf(module),
    action: wordOf(module, 'do', next) ?? m.office_open_case(),
  });

import type { App } from '#src/app/compose.ts';
import type { OpenDoor } from '#src/hub/inbox/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { labelOf, moduleNamed } from './module-words.ts';
import { said } from './said.ts';

/** A door of a module on the account page, in words. */
export interface AccountDoor {
  readonly href: string;
  readonly title: string;
  readonly text: string | undefined;
  /** Somebody waits there. */
  readonly marked: boolean;
}

/** Puts doors into words: how many wait behind them, else what they lead to. */
export const accountDoors = (app: Pick<App, 'modules'>, doors: readonly OpenDoor[]): AccountDoor[] =>
  doors.flatMap(({ module: name, label, about, path, waiting }) => {
    const module = moduleNamed(app, name);
    if (!module) return [];
    const text = waiting ? m.account_door_waiting({ n: waiting }) : said(about ?? '');
    return [{ href: path, title: labelOf(module, label), text: text ?? undefined, marked: waiting > 0 }];
  });

import type { App } from '#src/app/compose.ts';
import type { CaseRow } from '#src/hub/timeline/index.ts';
import { rupiah } from '#lib/format/money.ts';
import { orderNowWords, orderStateWords, orderTone } from '#lib/orders/words.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';
import { said } from './said.ts';

/** A case in "Pesanan & Permohonan Saya", in words. */
export interface CaseCardData {
  readonly path: string;
  readonly code: string;
  readonly title: string;
  readonly picture: string | null;
  /** `Rp44.000` or `GRATIS`. */
  readonly amount: string;
  readonly free: boolean;
  readonly state: string;
  readonly tone: Tone;
  readonly dueAt: number | null;
  readonly updatedAt: number;
  readonly closed: boolean;
}

/** Puts each case into words; a module's cases speak through its own messages `<module>_now_<state>`. */
export const caseCards = (app: Pick<App, 'modules'>, rows: readonly CaseRow[]): CaseCardData[] =>
  rows.map((row) => {
    const module = app.modules.find((it) => it.caseKinds.some((kind) => kind.kind === row.kind));
    const kind = module?.caseKinds.find((it) => it.kind === row.kind);
    const closed = row.closed === 1;
    const key = (part: string) => said(`${module?.name}_${part}_${row.state}`);
    return {
      path: kind ? kind.path(row.code) : `/pesanan/${row.code}`,
      code: row.code,
      title: row.title,
      picture: row.picture,
      amount: row.amount === 0 && module ? m.ui_free() : rupiah(row.amount),
      free: row.amount === 0 && module !== undefined,
      state: module
        ? ((closed ? key('state') : (key('now') ?? key('state'))) ?? row.state)
        : closed
          ? orderStateWords(row.state)
          : orderNowWords(row.state),
      tone: module ? (closed ? 'calm' : row.holder === 'owner' ? 'act' : 'wait') : orderTone(row.state),
      dueAt: closed ? null : row.due_at,
      updatedAt: row.updated_at,
      closed,
    };
  });

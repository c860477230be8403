import type { App } from '#src/app/compose.ts';
import type { Module } from '#src/hub/module.ts';
import type { CaseKind, CaseRow } from '#src/hub/timeline/index.ts';
import { rupiah } from '#lib/format/money.ts';
import { orderNowWords, orderStateWords, orderTone } from '#lib/orders/words.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Tone } from '#lib/ui/tone.ts';
import { titleOf, wordOf } from './module-words.ts';

/** A case in "Pesanan & Permohonan Saya", in words. */
export interface CaseCardData {
  readonly path: string;
  readonly code: string;
  readonly title: string;
  readonly picture: string | null;
  /** `Rp44.000` or `GRATIS`; '' where money is no matter. */
  readonly amount: string;
  readonly free: boolean;
  readonly state: string;
  readonly tone: Tone;
  readonly dueAt: number | null;
  readonly updatedAt: number;
  readonly closed: boolean;
}

/** Puts each case into words, a module's cases through its own messages. */
export const caseCards = (app: Pick<App, 'modules'>, rows: readonly CaseRow[]): CaseCardData[] =>
  rows.map((row) => {
    const module = app.modules.find((it) => it.caseKinds?.some((kind) => kind.kind === row.kind));
    const kind = module?.caseKinds?.find((it) => it.kind === row.kind);
    const closed = row.closed === 1;
    return {
      ...(module && kind ? ofModule(module, kind, row) : ofMarket(row)),
      code: row.code,
      title: row.title,
      picture: row.picture,
      dueAt: closed ? null : row.due_at,
      updatedAt: row.updated_at,
      closed,
    };
  });

type Spoken = Pick<CaseCardData, 'path' | 'amount' | 'free' | 'state' | 'tone'>;

function ofModule(module: Module, kind: CaseKind, row: CaseRow): Spoken {
  const closed = row.closed === 1;
  const words = (part: 'state' | 'now') => wordOf(module, part, row.state);
  const free = kind.price === 'free' && row.amount === 0;
  return {
    path: kind.path(row.code),
    amount: free ? m.ui_free() : kind.price === 'none' ? '' : rupiah(row.amount),
    free,
    state: (closed ? words('state') : (words('now') ?? words('state'))) ?? titleOf(module),
    tone: closed ? 'calm' : row.holder === 'owner' ? 'act' : 'wait',
  };
}

const ofMarket = (row: CaseRow): Spoken => ({
  path: `/pesanan/${row.code}`,
  amount: rupiah(row.amount),
  free: false,
  state: row.closed === 1 ? orderStateWords(row.state) : orderNowWords(row.state),
  tone: orderTone(row.state),
});

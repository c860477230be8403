import type { Deps } from '../../foundation/deps.ts';
import type { Statement } from '../../platform/libsql/index.ts';
import { journals } from './ledger.table.ts';
import type { JournalKind, JournalLine } from './journals.ts';

export interface NewJournal {
  readonly villageId: string;
  readonly kind: JournalKind;
  /** `order:<id>:completed`: an event is booked once, however often it is told; the second time breaks the unique key. */
  readonly sourceEvent: string;
  readonly orderId: string | null;
  readonly shopId: string | null;
  readonly lines: readonly JournalLine[];
  /** Rupiah of goods that this journal proves sold; negative when it takes a sale back. */
  readonly turnover?: number;
  /** The journal that this one corrects. */
  readonly reverses?: string;
}

/** The step that books a journal; triggers check it and write its entries. */
export function postJournal(deps: Pick<Deps, 'db' | 'clock' | 'ids'>, journal: NewJournal): Statement {
  return deps.db.insert(journals).values({
    id: deps.ids.next(),
    villageId: journal.villageId,
    kind: journal.kind,
    sourceEvent: journal.sourceEvent,
    orderId: journal.orderId,
    shopId: journal.shopId,
    lines: [...journal.lines],
    turnover: journal.turnover ?? 0,
    reverses: journal.reverses ?? null,
    at: deps.clock.now(),
  });
}

import type { Instant } from '../../kernel/clock.ts';
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
export const postJournal = (deps: Pick<Deps, 'db' | 'clock' | 'ids'>, journal: NewJournal): Statement =>
  bookAt(deps, deps.clock.now(), journal);

/**
 * The steps that book one event of several journals. They carry one instant, by which a statement tells that they are one:
 * a clock that is asked for each may have gone on in between.
 */
export function postJournals(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  together: readonly NewJournal[],
): readonly Statement[] {
  const at = deps.clock.now();
  return together.map((journal) => bookAt(deps, at, journal));
}

const bookAt = ({ db, ids }: Pick<Deps, 'db' | 'ids'>, at: Instant, journal: NewJournal): Statement =>
  db.insert(journals).values({
    id: ids.next(),
    villageId: journal.villageId,
    kind: journal.kind,
    sourceEvent: journal.sourceEvent,
    orderId: journal.orderId,
    shopId: journal.shopId,
    lines: [...journal.lines],
    turnover: journal.turnover ?? 0,
    reverses: journal.reverses ?? null,
    at,
  });

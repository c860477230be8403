import { readOne, readRows, type Db } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';

/** What a kind of thing is now, and which of its events say so. */
interface Fold {
  /** The kind of case that people follow it as; none for what is not followed by itself. */
  readonly followedAs?: string;
  readonly kind: string;
  /** `id` and `state` of what there is and has events. */
  readonly present: string;
  /** Of the audit rows `a`: those that name a state. */
  readonly events: string;
  /** The state that such a row names. */
  readonly said: string;
}

const ORDER_STATES = `'awaiting_payment', 'placed', 'accepted', 'paid', 'processing', 'ready_for_pickup', 'shipped', 'delivered',
  'completed', 'expired', 'rejected', 'cancelled', 'returned', 'disputed', 'refunded'`;

const FOLDS = {
  order: {
    followedAs: 'order',
    kind: 'order',
    present: 'SELECT id, state FROM orders',
    events: `a.subject_kind = 'order' AND substr(a.action, 7) IN (${ORDER_STATES})`,
    said: `CASE a.action WHEN 'order.placed' THEN a.data ->> 'state' ELSE substr(a.action, 7) END`,
  },
  request: {
    followedAs: 'letter',
    kind: 'letter request',
    present: `SELECT id, state FROM letter_requests WHERE state <> 'draft'`,
    events: `a.subject_kind = 'letter_request' AND a.data ->> 'to' IS NOT NULL`,
    said: `a.data ->> 'to'`,
  },
  letter: {
    kind: 'letter',
    present: 'SELECT id, state FROM letters',
    events: `a.subject_kind = 'letter' AND a.action IN ('letter.issued', 'letter.revoked')`,
    said: `CASE a.action WHEN 'letter.issued' THEN 'valid' ELSE 'revoked' END`,
  },
} satisfies Record<string, Fold>;

const FOLDED = Object.values<Fold>(FOLDS).flatMap(({ followedAs }) => followedAs ?? []);

/** A row that the public log neither holds nor awaits says nothing: whoever holds the database can write it. */
export const RECORDED = `(EXISTS (SELECT 1 FROM log_entries e WHERE e.event_id = a.id)
  OR EXISTS (SELECT 1 FROM log_waiting w WHERE w.event_id = a.id) OR (SELECT opened FROM log_state) = 0)`;

/** Each thing's state as it is, and as its last event says; of one moment the one written last. */
const both = ({ present, events, said }: Fold) => `WITH present AS (${present}), told AS (
    SELECT a.subject_id AS id, ${said} AS said, row_number() OVER (PARTITION BY a.subject_id ORDER BY a.at DESC, a.rowid DESC) AS n
    FROM audit_events a WHERE ${events} AND ${RECORDED})
  SELECT coalesce(p.id, t.id) AS id, p.state AS "is", t.said FROM present p FULL JOIN (SELECT * FROM told WHERE n = 1) t ON t.id = p.id`;

/**
 * Folds the events of orders and letters to their present states. Throws at the first that says otherwise, or is gone, and at
 * a kind of case that a module brought without a fold; gives how many of each there are.
 */
export async function checkStates(
  db: Db,
  kinds: readonly (keyof typeof FOLDS)[] = ['order', 'request', 'letter'],
): Promise<Record<`${keyof typeof FOLDS}s`, number>> {
  const counts = { orders: 0, requests: 0, letters: 0 };
  for (const name of kinds) {
    const fold = FOLDS[name];
    const [odd] = await readRows<{ id: string; is: string | null; said: string | null }>(db, {
      sql: `SELECT * FROM (${both(fold)}) WHERE "is" IS NOT said LIMIT 1`,
    });
    if (odd)
      throw new Trouble(
        `TAMPERED: the ${fold.kind} ${odd.id} is ${odd.is ?? 'gone'}, but its events say ${odd.said ?? 'nothing'}.`,
      );
    const all = await readOne<{ n: number }>(db, { sql: `SELECT count(*) AS n FROM (${fold.present})` });
    counts[`${name}s`] = all?.n ?? 0;
  }
  const unknown = await readOne<{ kind: string }>(db, {
    sql: `SELECT kind FROM cases WHERE kind NOT IN (${FOLDED.map((kind) => `'${kind}'`).join(', ')}) LIMIT 1`,
  });
  if (unknown)
    throw new Trouble(
      `Nothing says how the events of a "${unknown.kind}" tell its state: add it to FOLDS in tools/verify-log/check-states.ts.`,
    );
  return counts;
}

import { readRows, type Db } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';

/** What a kind of thing is now, beside what its events make of it. */
interface Fold {
  readonly kind: string;
  /** Rows whose present state is not what the last event says: `id`, `is`, `said`. */
  readonly sql: string;
}

/** The last event of each thing that names a state. Ids of events sort by time. */
const last = (
  kind: string,
  action: string,
) => `(SELECT a.subject_id AS id, max(a.at || a.id), a.action, a.data FROM audit_events a
  WHERE a.subject_kind = '${kind}' AND ${action} GROUP BY a.subject_id)`;

const ORDER_STATES = `'awaiting_payment', 'placed', 'accepted', 'paid', 'processing', 'ready_for_pickup', 'shipped', 'delivered',
  'completed', 'expired', 'rejected', 'cancelled', 'returned', 'disputed', 'refunded'`;

const FOLDS: readonly Fold[] = [
  {
    kind: 'order',
    sql: `SELECT o.id, o.state AS "is", e.said FROM orders o LEFT JOIN (SELECT id, CASE action WHEN 'order.placed'
        THEN data ->> 'state' ELSE substr(action, 7) END AS said FROM ${last('order', `substr(a.action, 7) IN (${ORDER_STATES})`)}) e
      ON e.id = o.id WHERE e.said IS NOT o.state`,
  },
  {
    kind: 'letter request',
    sql: `SELECT r.id, r.state AS "is", e.said FROM letter_requests r LEFT JOIN (SELECT id, data ->> 'to' AS said
        FROM ${last('letter_request', `a.data ->> 'to' IS NOT NULL`)}) e
      ON e.id = r.id WHERE r.state <> 'draft' AND e.said IS NOT r.state`,
  },
  {
    kind: 'letter',
    sql: `SELECT l.id, l.state AS "is", e.said FROM letters l LEFT JOIN (SELECT id, CASE action WHEN 'letter.issued' THEN 'valid'
        ELSE 'revoked' END AS said FROM ${last('letter', `a.action IN ('letter.issued', 'letter.revoked')`)}) e
      ON e.id = l.id WHERE e.said IS NOT l.state`,
  },
];

/** Folds the events of orders and letters to their present states. Throws at the first that says otherwise. */
export async function checkStates(db: Db): Promise<void> {
  for (const { kind, sql } of FOLDS) {
    const [odd] = await readRows<{ id: string; is: string; said: string | null }>(db, { sql: `${sql} LIMIT 1` });
    if (odd)
      throw new Trouble(`TAMPERED: the ${kind} ${odd.id} is ${odd.is}, but its events say ${odd.said ?? 'nothing'}.`);
  }
}

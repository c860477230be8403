import type { Actor } from '../../kernel/ctx.ts';
import { OVER_SQL, REOPENED_WITHIN } from '../../money/payments/index.ts';
import type { Query } from '../../platform/libsql/index.ts';

/** What must be over before an account closes, each as a number of cases. */
export interface UnderWay {
  /** Orders and requests that the person follows. */
  readonly mine: number;
  /** Orders in the person's shops. */
  readonly sales: number;
  /** Money that the person's shops still owe, or that is still owed to the person: refunds. */
  readonly refunds: number;
  readonly offices: number;
}

type Account = Extract<Actor, { kind: 'account' }>;

const SHOPS = 'SELECT value FROM json_each(?2)';

/** One query: what is under way of an account and its shops. */
export const underWayQuery = (me: Account, now: number): Query<UnderWay & Record<string, unknown>> => ({
  sql: `SELECT (SELECT count(*) FROM cases WHERE owner_account_id = ?1 AND closed = 0) AS mine,
          (SELECT count(*) FROM cases WHERE shop_id IN (${SHOPS}) AND closed = 0) AS sales,
          (SELECT count(*) FROM refunds r JOIN payments p ON p.id = r.payment_id
            WHERE p.payee_id IN (${SHOPS})
              AND (r.state NOT IN ${OVER_SQL} OR r.state = 'paid' AND r.paid_at > ?3 - ${REOPENED_WITHIN}))
          + (SELECT count(*) FROM orders o JOIN refunds r ON r.order_id = o.id WHERE o.account_id = ?1 AND r.state NOT IN ${OVER_SQL})
            AS refunds,
          (SELECT count(*) FROM officers WHERE account_id = ?1 AND (until_at IS NULL OR until_at > ?3)) AS offices`,
  args: [me.accountId, JSON.stringify(me.shops.map(({ id }) => id)), now],
});

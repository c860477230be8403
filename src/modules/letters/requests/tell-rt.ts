import type { Deps } from '../../../foundation/deps.ts';
import { notify, type Listener, type OutboxMessage } from '../../../foundation/notifications/index.ts';
import { rtHeadOfQuery, type RtHead } from '../../../foundation/rt-heads/index.ts';
import { readOne, type Row } from '../../../platform/libsql/index.ts';
import { LETTER_FACTS, tellDesk, wordsOf, type LetterFacts } from './notices.ts';

interface Waiting extends LetterFacts {
  code: string;
  village_id: string;
  subject: string;
}

interface Reached extends Row {
  account: string | null;
  phone: string | null;
}

/**
 * A request has come in. Where the RT's word comes first, the head of that RT is told, on their login or the registry's number;
 * the desk hears of it once they have spoken. A head who can only write on paper is not told: then the desk is, as of all others.
 */
export const tellRtOrDesk: Listener = async (deps, event) => {
  if (!(await tellRt(deps, event))) await tellDesk('desk_arrived')(deps, event);
};

/** The head of the RT has spoken: the desk's turn. What the operator recorded themself they know. */
export const tellDeskOfRt: Listener = async (deps, event) => {
  if (event.payload['by'] === 'rt_head') await tellDesk('desk_arrived')(deps, event);
};

/** False when there is nobody to tell. */
async function tellRt(deps: Deps, event: OutboxMessage): Promise<boolean> {
  const request = await readOne<Waiting>(deps.db, {
    sql: `SELECT r.code, r.village_id, r.subject_resident_id AS subject, ${LETTER_FACTS} FROM letter_requests r
          JOIN letter_types y ON y.id = r.type_id JOIN villages v ON v.id = r.village_id
          JOIN residents s ON s.id = r.subject_resident_id WHERE r.id = ?1 AND r.state = 'submitted' AND y.rt_endorsement = 1`,
    args: [String(event.payload['requestId'] ?? '')],
  });
  if (!request) return false;
  const { code, village_id: villageId } = request;
  const head = await readOne<RtHead>(deps.db, rtHeadOfQuery(villageId, request.subject, deps.clock.now()));
  if (!head?.resident_id) return false;
  const reached = await readOne<Reached>(deps.db, {
    sql: `SELECT a.id AS account, s.phone_sealed AS phone FROM residents s
          LEFT JOIN accounts a ON a.resident_id = s.id AND a.status = 'active' WHERE s.id = ?1 AND s.village_id = ?2`,
    args: [head.resident_id, villageId],
  });
  const { account: accountId = null, phone: sealed = null } = reached ?? {};
  if (!accountId && !sealed) return false;
  const phone = accountId || !sealed ? null : await deps.vault.open(sealed, 'residents.phone');
  const about = { template: 'rt_waits', code, ...wordsOf(request), path: '/rt', event: event.id };
  await notify(deps, [{ ...about, villageId, accountId, phone }]);
  return true;
}

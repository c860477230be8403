import type { Deps } from '../../../foundation/deps.ts';
import {
  notify,
  type Listener,
  type Notice,
  type NoticeName,
  type OutboxMessage,
} from '../../../foundation/notifications/index.ts';
import { read, type Row } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';

interface Told extends Row {
  code: string;
  village_id: string;
  state: string;
  basis: string;
  applicant: string;
  /** The login of the person the letter is about, when they have one. */
  subject_account: string | null;
  subject_phone: string | null;
}

interface Desk extends Row {
  account_id: string;
}

/** Which desk hears of a request that reached it. */
const DESK_NOTICE: Readonly<Record<string, { role: string; template: NoticeName }>> = {
  submitted: { role: 'operator', template: 'desk_arrived' },
  awaiting_secretary: { role: 'secretary', template: 'desk_secretary' },
  awaiting_signature: { role: 'head', template: 'desk_signature' },
};

/**
 * Tells the applicant and the person the letter is about; at the counter only the latter, on the number of the registry. One
 * person who is both is told once.
 */
export const tellOwners =
  (template: NoticeName): Listener =>
  async (deps, event) => {
    const [told] = await toldOf(deps, event);
    if (!told) return;
    const about = {
      template,
      code: told.code,
      path: LETTER_CASE.path(told.code),
      villageId: told.village_id,
      event: event.id,
    };
    const accounts = new Set([told.basis === 'counter' ? null : told.applicant, told.subject_account]);
    const notices: Notice[] = [...accounts]
      .filter((id) => id !== null)
      .map((accountId) => ({ ...about, accountId, phone: null }));
    if (!told.subject_account && told.subject_phone)
      notices.push({ ...about, accountId: null, phone: await deps.vault.open(told.subject_phone, 'residents.phone') });
    await notify(deps, notices);
  };

/** Tells the officers at the desk that a request has reached, if it is still there. */
export const tellDesk: Listener = async (deps, event) => {
  const [told] = await toldOf(deps, event);
  const desk = DESK_NOTICE[String(event.payload['to'])];
  if (!told || !desk || told.state !== event.payload['to']) return;
  const now = deps.clock.now();
  const [officers] = await read<[Desk]>(deps.db, [
    {
      sql: `SELECT DISTINCT account_id FROM officers
            WHERE village_id = ?1 AND role = ?2 AND from_at <= ?3 AND (until_at IS NULL OR until_at > ?3)`,
      args: [told.village_id, desk.role, now],
    },
  ]);
  await notify(
    deps,
    officers.map(({ account_id }) => ({
      template: desk.template,
      code: told.code,
      path: LETTER_CASE.counterPath(told.code),
      villageId: told.village_id,
      accountId: account_id,
      phone: null,
      event: event.id,
    })),
  );
};

/** Several listeners of one topic as one. */
export const both =
  (...listeners: Listener[]): Listener =>
  async (deps, event) => {
    for (const listener of listeners) await listener(deps, event);
  };

async function toldOf({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told[]> {
  const [rows] = await read<[Told]>(db, [
    {
      sql: `SELECT r.code, r.village_id, r.state, r.basis, r.applicant_account_id AS applicant,
              a.id AS subject_account, s.phone_sealed AS subject_phone
            FROM letter_requests r JOIN residents s ON s.id = r.subject_resident_id
            LEFT JOIN accounts a ON a.resident_id = s.id AND a.status = 'active'
            WHERE r.id = ?`,
      args: [String(event.payload['requestId'] ?? '')],
    },
  ]);
  return rows;
}

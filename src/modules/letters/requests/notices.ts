import type { Deps } from '../../../foundation/deps.ts';
import { officersAt } from '../../../foundation/identity/index.ts';
import { notify, type Listener, type Notice, type OutboxMessage } from '../../../foundation/notifications/index.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { HOLDER, type RequestState } from '../request.ts';
import type { LetterNotice } from '../templates.ts';

interface Told extends Row {
  code: string;
  village_id: string;
  state: RequestState;
  basis: string;
  applicant: string;
  /** The login of the person the letter is about, when they have one. */
  subject_account: string | null;
  subject_phone: string | null;
}

/**
 * Tells the applicant and the person the letter is about; at the counter only the latter, on the number of the registry. One
 * person who is both is told once.
 */
export const tellOwners =
  (template: LetterNotice): Listener =>
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

/** Tells them what the office did; what the applicant did themselves they know. */
export const tellOwnersOfOffice =
  (template: LetterNotice): Listener =>
  async (deps, event) => {
    if (event.payload['by'] !== 'applicant') await tellOwners(template)(deps, event);
  };

/** Tells the officers at the desk that a request has reached, if it is still there. */
export const tellDesk =
  (template: LetterNotice): Listener =>
  async (deps, event) => {
    const [told] = await toldOf(deps, event);
    if (!told || told.state !== event.payload['to']) return;
    const role = HOLDER[told.state];
    if (role === 'owner' || role === 'nobody') return;
    const officers = await officersAt(deps, role, told.village_id);
    const about = { template, code: told.code, path: LETTER_CASE.counterPath(told.code), event: event.id };
    await notify(
      deps,
      officers.map((accountId) => ({ ...about, villageId: told.village_id, accountId, phone: null })),
    );
  };

/** A letter goes from the operator to the secretary, or on to the head. */
export const tellNextDesk: Listener = (deps, event) =>
  tellDesk(event.payload['to'] === 'awaiting_secretary' ? 'desk_secretary' : 'desk_signature')(deps, event);

/** Tells the kabupaten that somebody was asked for money; nobody in the village hears of it. */
export const tellRegion: Listener = async (deps, event) => {
  const [told] = await toldOf(deps, event);
  if (!told) return;
  const officers = await officersAt(deps, 'region', null);
  const about = { template: 'region_fee_reported', code: told.code, path: '/kabupaten/pungutan' } as const;
  await notify(
    deps,
    officers.map((accountId) => ({ ...about, villageId: null, accountId, phone: null, event: event.id })),
  );
};

async function toldOf({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told[]> {
  const rows = await readRows<Told>(db, {
    sql: `SELECT r.code, r.village_id, r.state, r.basis, r.applicant_account_id AS applicant,
              a.id AS subject_account, s.phone_sealed AS subject_phone
            FROM letter_requests r JOIN residents s ON s.id = r.subject_resident_id
            LEFT JOIN accounts a ON a.resident_id = s.id AND a.status = 'active'
            WHERE r.id = ?`,
    args: [String(event.payload['requestId'] ?? '')],
  });
  return rows;
}

import type { Deps } from '../../../foundation/deps.ts';
import { officersAt } from '../../../foundation/identity/index.ts';
import {
  notify,
  type Listener,
  type Notice,
  type OutboxMessage,
  type Params,
} from '../../../foundation/notifications/index.ts';
import { DAY } from '../../../kernel/clock.ts';
import { shortName } from '../../../kernel/names.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { CORRECTION_DAYS } from './expire-requests.ts';
import { HOLDER, type RequestState } from '../request.ts';
import type { LetterNotice } from '../templates.ts';

/** What the wordings of a letter may speak of. */
export interface LetterFacts extends Row {
  letter: string;
  village: string;
  due_at: number | null;
  /** Since when it waits to be corrected. */
  waits_since: number;
  subject_name: string;
}

interface Told extends LetterFacts {
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
      params: factsOf(told, template === 'letter_needs_correction'),
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
    const about = {
      template,
      code: told.code,
      ...wordsOf(told),
      path: LETTER_CASE.counterPath(told.code),
      event: event.id,
    };
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
  // Without the code: it would lead to whoever reported.
  const params = { office: told.village };
  const about = { template: 'region_fee_reported', code: '', params, path: '/kabupaten/pungutan' } as const;
  await notify(
    deps,
    officers.map((accountId) => ({ ...about, villageId: null, accountId, phone: null, event: event.id })),
  );
};

/** A request that waits for its owner ends when nobody corrects it; any other has its promise. */
const factsOf = ({ letter, village, due_at: dueAt, waits_since: since }: LetterFacts, toCorrect = false): Params => {
  const deadline = toCorrect ? since + CORRECTION_DAYS * DAY : dueAt;
  return { letter, office: village, ...(deadline === null ? {} : { deadline }) };
};

/** The same for whoever works on it, with the first name of whom it is for. */
export const wordsOf = (told: LetterFacts): Pick<Notice, 'params' | 'named'> => ({
  params: factsOf(told),
  named: { other: shortName(told.subject_name).split(' ')[0] ?? '' },
});

/** The columns of {@link LetterFacts}: `r` the request, `y` its type, `v` its village, `s` whom it is about. */
export const LETTER_FACTS =
  'y.title AS letter, v.name AS village, r.due_at, coalesce(r.paused_at, r.updated_at) AS waits_since, s.name AS subject_name';

async function toldOf({ db }: Pick<Deps, 'db'>, event: OutboxMessage): Promise<Told[]> {
  const rows = await readRows<Told>(db, {
    sql: `SELECT r.code, r.village_id, r.state, r.basis, r.applicant_account_id AS applicant,
              a.id AS subject_account, s.phone_sealed AS subject_phone, ${LETTER_FACTS}
            FROM letter_requests r JOIN residents s ON s.id = r.subject_resident_id
            JOIN letter_types y ON y.id = r.type_id JOIN villages v ON v.id = r.village_id
            LEFT JOIN accounts a ON a.resident_id = s.id AND a.status = 'active'
            WHERE r.id = ?`,
    args: [String(event.payload['requestId'] ?? '')],
  });
  return rows;
}

import type { Deps } from '../../../foundation/deps.ts';
import { inboxOf } from '../../../hub/inbox/index.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { shortName } from '../../../kernel/names.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { readRows, type Row } from '../../../platform/libsql/index.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { lettersOnIn } from '../types/index.ts';
import type { RequestAction, RequestState } from '../request.ts';

/** The three desks of the office, and `owner`: what lies with the residents, kept in view by the operator. */
const DESKS = ['operator', 'secretary', 'head', 'owner'] as const;
export type Desk = (typeof DESKS)[number];

/** A request waiting at a desk, with the one thing to do next. */
export interface DeskRow {
  readonly code: string;
  readonly title: string;
  /** `Rina W., Dusun A`: enough to tell rows apart. The whole name is read in the request, and that look is recorded. */
  readonly about: string;
  readonly state: RequestState;
  /** Since when it is in line. */
  readonly since: number;
  readonly dueAt: number | null;
  readonly next: RequestAction;
}

interface DetailRow extends Row {
  id: string;
  name: string;
  hamlet: string | null;
  rt: number;
}

/** What waits at one desk of a village office, first come first served. */
export async function listDesk(
  deps: Pick<Deps, 'db'>,
  ctx: Ctx,
  villageId: string,
  named: string,
): Promise<Result<readonly DeskRow[]>> {
  if (ctx.actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const desk = DESKS.find((d) => d === named);
  if (!desk || !holdsOffice(ctx.actor, villageId, desk === 'owner' ? 'operator' : desk))
    return refuse('not_found', 'letters.no_such_desk');
  if (!(await lettersOnIn(deps.db, villageId))) return refuse('not_found', 'letters.no_such_desk');
  const waiting = await inboxOf(deps.db, { villageId, kind: LETTER_CASE.kind, holder: desk });
  const details = await readRows<DetailRow>(deps.db, {
    sql: `SELECT r.id, s.name, t.rt_endorsement AS rt,
            (SELECT d.name FROM households h JOIN hamlets d ON d.id = h.hamlet_id WHERE h.id = s.household_id) AS hamlet
            FROM letter_requests r
            JOIN residents s ON s.id = r.subject_resident_id JOIN letter_types t ON t.id = r.type_id
            WHERE +r.village_id = ?1 AND r.id IN (SELECT value FROM json_each(?2))`,
    args: [villageId, JSON.stringify(waiting.map((c) => c.id))],
  });
  const byId = new Map(details.map((d) => [d.id, d]));
  return ok(
    waiting.map((c) => {
      const detail = byId.get(c.id);
      const state = c.state as RequestState;
      return {
        code: c.code,
        title: c.title,
        about: [shortName(detail?.name ?? ''), detail?.hamlet].filter(Boolean).join(', '),
        state,
        since: c.queued_at,
        dueAt: c.due_at,
        next: nextAtDesk(state, detail?.rt === 1),
      };
    }),
  );
}

/** The step that brings a request forward from this state. */
function nextAtDesk(state: RequestState, rtEndorsement: boolean): RequestAction {
  if (state === 'awaiting_signature') return 'sign';
  if (state === 'issued') return 'hand_over';
  if (state === 'needs_correction') return 'correct';
  if (state === 'submitted') return rtEndorsement ? 'endorse' : 'take';
  return state === 'endorsed' ? 'take' : 'forward';
}

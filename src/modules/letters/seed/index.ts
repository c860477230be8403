import type { Ctx } from '../../../kernel/ctx.ts';
import { DAY, wibDate, type Instant } from '../../../kernel/clock.ts';
import type { Result } from '../../../kernel/result.ts';
import { readRows } from '../../../platform/libsql/index.ts';
import {
  asPerson,
  at,
  later,
  must,
  told,
  workdayBefore,
  type ModuleSeed,
  type SeedDeps,
  type SeededPerson,
} from '../../../../tools/seed/history.ts';
import { HANURA } from '../../../../tools/seed/region.ts';
import { submitRequest } from '../requests/index.ts';
import { letterUses as letters } from '../uses.ts';
import { REQUESTS, type Happening, type SeedRequest } from './requests.ts';

/** Who sits in the village office. */
interface Desk {
  readonly people: ReadonlyMap<string, SeededPerson>;
  readonly operator: SeededPerson;
  readonly secretary: SeededPerson;
  readonly head: SeededPerson;
}

/** Letters asked for in the weeks before the first start, each brought to where it is by the office's own rules. */
export const seed: ModuleSeed = async (deps, people) => {
  const sitting = (key: string): SeededPerson => {
    const person = people.get(key);
    if (!person) throw new Error(`the seed has no ${key}`);
    return person;
  };
  const desk = { people, operator: sitting('operator'), secretary: sitting('secretary'), head: sitting('head') };
  const now = deps.clock.now();
  const visitors = await visitorsOf(deps);
  for (const [i, request] of REQUESTS.entries()) {
    const visitor = visitors[i];
    if (!visitor) throw new Error('nobody is left to come to the counter');
    await live(deps, desk, request, visitor, workdayBefore(now, request.daysAgo, request.hour, (i * 7) % 40));
  }
};

/** Grown-up residents without a login: they come to the counter. */
async function visitorsOf({ db }: SeedDeps): Promise<string[]> {
  const rows = await readRows<{ id: string }>(db, {
    sql: `SELECT id FROM residents WHERE village_id = ? AND birth_date < '2000' AND marital = 'single'
        AND status = 'present' AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.resident_id = residents.id)
        ORDER BY name, birth_date, id LIMIT ?`,
    args: [HANURA, REQUESTS.length],
  });
  return rows.map((row) => row.id);
}

/** `@-3` becomes the date three days before the first start. */
const dated = (answers: SeedRequest['answers'], now: Instant): SeedRequest['answers'] =>
  Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      typeof answer === 'string' && answer.startsWith('@') ? wibDate(now + Number(answer.slice(1)) * DAY) : answer,
    ]),
  );

async function live(deps: SeedDeps, desk: Desk, request: SeedRequest, visitor: string, from: Instant): Promise<void> {
  const applicant = request.by ? desk.people.get(request.by) : desk.operator;
  if (!applicant) throw new Error(`the seed knows nobody called ${request.by}`);
  const { slug } = request;
  const answers = dated(request.answers, deps.clock.now());
  const who = request.by ? {} : { residentId: visitor, counterVillageId: HANURA, presentedBy: { residentId: visitor } };
  const idempotencyKey = `seed-${from}-${slug}`;
  const { code } = await must(
    `${slug} of ${request.by ?? 'a visitor'}`,
    submitRequest(at(deps, from), asPerson(applicant, from), { slug, ...who, answers, idempotencyKey }),
  );
  await told(at(deps, from));
  let moment = from;
  for (const happening of request.happenings) {
    moment = later(moment, happening.minutes);
    const then = at(deps, moment);
    const by = (person: SeededPerson): Ctx => asPerson(person, moment);
    await must(`${happening.do} ${slug}`, happen(then, by, desk, applicant, code, happening));
    await told(then);
  }
}

function happen(
  deps: SeedDeps,
  by: (person: SeededPerson) => Ctx,
  { operator, secretary, head }: Desk,
  applicant: SeededPerson,
  code: string,
  happening: Happening,
): Promise<Result<unknown>> {
  switch (happening.do) {
    case 'endorse':
      return letters.endorseRequest(deps, by(operator), code, { seen: true });
    case 'take':
      return letters.takeRequest(deps, by(operator), code, {});
    case 'send_back':
      return letters.sendBackRequest(deps, by(operator), code, happening);
    case 'correct':
      return letters.correctRequest(deps, by(applicant), code, happening);
    case 'forward':
      return letters.forwardRequest(deps, by(operator), code);
    case 'check':
      return letters.forwardRequest(deps, by(secretary), code);
    case 'return':
      return letters.returnRequest(deps, by(head), code, happening);
    case 'sign':
      return letters.issueLetter(deps, by(head), code);
    case 'revoke':
      return letters.revokeLetter(deps, by(head), code, { reason: happening.reason, replace: false });
    case 'hand_over':
      return letters.handOverRequest(deps, by(operator), code);
    case 'reject':
      return letters.rejectRequest(deps, by(operator), code, happening);
    case 'cancel':
      return letters.cancelRequest(deps, by(applicant), code, {});
    case 'answer_fee':
      return letters.answerFeeQuestion(deps, by(applicant), code, {
        askedToPay: happening.details !== undefined,
        ...(happening.details && { details: happening.details }),
      });
  }
}

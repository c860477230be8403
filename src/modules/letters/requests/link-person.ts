import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { lookAt } from '../../../foundation/residents/index.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, readOne } from '../../../platform/libsql/index.ts';
import { peopleIn } from '../people/index.ts';
import { openRequest } from './open-request.ts';
import { requestsRepo } from './requests.repo.ts';
import { openAnswers, sealAnswers } from './sealed-answers.ts';
import { isWithheld } from './withheld.ts';

export const LinkPersonSchema = v.object({
  /** The question, and the place among its people. */
  field: v.pipe(v.string(), v.maxLength(60)),
  at: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
});

/**
 * An operator compares somebody who was entered by hand with the registry, by the NIK that was written, and takes over the record:
 * from then on the registry says who they are. The look is written.
 */
export async function linkPerson(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  code: string,
  input: unknown,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.person_linked');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const { villageId, type } = request;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('forbidden', 'letters.not_your_step');
  if (request.state !== 'in_review') return refuse('conflict', 'letters.not_in_this_state');
  const parsed = parse(LinkPersonSchema, input, 'letters.answers_invalid');
  if (!parsed.ok) return parsed;
  const { field, at } = parsed.value;
  const answers = await openAnswers(deps, request.answersSealed);
  const people = peopleIn(answers[field]);
  const person = people[at];
  if (!person || person.residentId) return refuse('not_found', 'letters.no_such_person');
  const found = person.nik
    ? await readOne<{ id: string; name: string }>(deps.db, {
        sql: 'SELECT id, name FROM residents WHERE nik_index = ? AND village_id = ?',
        args: [await deps.vault.blind('nik', person.nik), villageId],
      })
    : null;
  if (!found) return refuse('not_found', 'letters.not_in_registry');
  const { relation } = person;
  const linked = { name: found.name, ...(relation ? { relation } : {}), residentId: found.id };
  const all = { ...answers, [field]: people.map((p, i) => (i === at ? linked : p)) };
  const done = await commit(deps.db, [
    lookAt(deps, ctx, { villageId, residentId: found.id, purpose: type.title, extent: 'found' }),
    requestsRepo(deps.db, villageId).update(request, {
      state: request.state,
      answersSealed: await sealAnswers(deps, all),
      updatedAt: deps.clock.now(),
    }),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
    audit(deps, ctx, {
      villageId,
      action: 'letter_request.person_linked',
      subject: { kind: 'letter_request', id: request.id },
      data: { field },
      withheld: isWithheld(type),
    }),
  ]);
  return done.ok ? ok(null) : done;
}

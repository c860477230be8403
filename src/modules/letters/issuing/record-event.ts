import type { Deps } from '../../../foundation/deps.ts';
import { cancelDeath, recordBirth, recordDeath, type ReportedEvent } from '../../../foundation/residents/index.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import type { Step } from '../../../platform/libsql/index.ts';
import { recordedBy } from '../conditions/index.ts';
import { textIn } from '../people/index.ts';
import { openAnswers, type LetterRequest } from '../requests/index.ts';

const sourceOf = ({ id }: Pick<LetterRequest, 'id'>): string => `letter_request:${id}`;

/**
 * What the registry learns when this letter is issued, in the same batch: the village office is where a death or a birth is first
 * reported, so the letter and the registry never say different things.
 */
export async function recordEventSteps(
  deps: Pick<Deps, 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  request: LetterRequest,
): Promise<Step[]> {
  const records = recordedBy(request.type);
  if (!records) return [];
  const answers = await openAnswers(deps, request.answersSealed);
  const eventDate = textIn(answers[records.dateField]);
  if (!eventDate) return [];
  const reported: ReportedEvent = {
    villageId: request.villageId,
    residentId: request.subjectResidentId,
    eventDate,
    reportedAt: request.submittedAt ?? deps.clock.now(),
    source: sourceOf(request),
  };
  if (records.event === 'death') return recordDeath(deps, ctx, reported);
  const name = textIn(answers[records.nameField ?? '']);
  return recordBirth(deps, ctx, {
    ...reported,
    nameSealed: name ? await deps.vault.seal(name, 'resident_events.name') : null,
  });
}

/** Takes back what a revoked letter told the registry; a letter that is to be replaced keeps it until its successor. */
export const takeBackEvent = (deps: Pick<Deps, 'clock' | 'ids'>, ctx: Ctx, request: LetterRequest): Step[] =>
  recordedBy(request.type)?.event === 'death'
    ? cancelDeath(deps, ctx, {
        villageId: request.villageId,
        residentId: request.subjectResidentId,
        source: sourceOf(request),
      })
    : [];

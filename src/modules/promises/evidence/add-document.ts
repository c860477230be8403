import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { expectStillHeld } from '../../../foundation/identity/index.ts';
import { isCalendarDate, wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { line, LINK } from '../../../kernel/fields.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { INDICATOR_CODES } from '../indicators.ts';
import { signatoryOf } from './authority.ts';
import { insertDocument } from './evidence.repo.ts';
import { withdrawalSteps } from './withdraw-document.ts';

export const AddDocumentSchema = v.object({
  villageId: v.string(),
  indicator: v.picklist(INDICATOR_CODES, 'required'),
  title: line(5, 160),
  /** Where everybody reads it: a full https address, or a path of this site. */
  link: v.pipe(v.string(), v.trim(), v.maxLength(500, 'too_long'), v.regex(LINK, 'not_a_link')),
  datedOn: v.pipe(v.string(), v.trim(), v.check(isCalendarDate, 'not_a_date')),
  /** The document that it comes in the place of: taken back in the same moment. */
  replaces: v.optional(v.string()),
});

/**
 * The head or the secretary names a document as evidence for an indicator of Desa Antikorupsi. It is told as what the office says:
 * nothing here reads it. Refusals: `promises.no_such_village`, `.head_or_secretary`, `.document_invalid`, and `.no_such_document` where
 * the one to replace is another village's, or taken back.
 */
export async function addDocument(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ readonly id: string }>> {
  const asked = v.safeParse(v.object({ villageId: v.string() }), input);
  const office = signatoryOf(ctx, asked.success ? asked.output.villageId : '');
  if (!office.ok) return office;
  const parsed = parse(AddDocumentSchema, input, 'promises.document_invalid');
  if (!parsed.ok) return parsed;
  const now = deps.clock.now();
  if (parsed.value.datedOn > wibDate(now))
    return refuse('invalid', 'promises.document_invalid', { fields: { datedOn: 'not_yet' } });
  const { villageId, indicator, replaces } = parsed.value;
  const id = deps.ids.next();
  const done = await commit(deps.db, [
    expectStillHeld(office.value.officerId, now),
    ...(replaces === undefined ? [] : withdrawalSteps(deps, ctx, { villageId, id: replaces })),
    insertDocument({ ...parsed.value, id, role: office.value.role, at: now }),
    audit(deps, ctx, {
      villageId,
      action: 'evidence_document.added',
      log: 'open',
      subject: { kind: 'evidence_document', id },
      data: { indicator, ...(replaces !== undefined && { replaces }) },
    }),
  ]);
  return done.ok ? ok({ id }) : done;
}

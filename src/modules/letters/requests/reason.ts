import * as v from 'valibot';
import { paragraphs } from '../../../kernel/fields.ts';

/** Why something is done to a request, in words its applicant will read. */
export const ReasonSchema = paragraphs(500, 5);

/** A reason where the transition table wants one, nothing where it does not. */
export const OptionalReasonSchema = v.object({
  reason: v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
      ReasonSchema,
    ]),
  ),
});

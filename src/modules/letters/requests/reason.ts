import * as v from 'valibot';

/** Why something is done to a request, in words its applicant will read. */
export const ReasonSchema = v.pipe(v.string(), v.trim(), v.minLength(5, 'too_short'), v.maxLength(500, 'too_long'));

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

import * as v from 'valibot';
import { STATUS } from './status.ts';
import type { RefusalKind } from '../kernel/result.ts';

/** The body of every refusal of the API. */
export const ProblemSchema = v.object({
  error: v.object({
    kind: v.picklist(Object.keys(STATUS) as RefusalKind[]),
    /** `feature.reason`, stable. */
    code: v.string(),
    /** Wrong fields: dotted path → reason code. */
    fields: v.optional(v.record(v.string(), v.string())),
    data: v.optional(v.record(v.string(), v.unknown())),
  }),
});

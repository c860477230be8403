import type { Condition } from '#src/modules/letters/index.ts';
import type { Refusal } from '#src/kernel/result.ts';

/** The conditions that a refusal says do not hold. */
export const unmetOf = ({ data }: Refusal): readonly Condition[] =>
  Array.isArray(data?.['unmet']) ? (data['unmet'] as Condition[]) : [];

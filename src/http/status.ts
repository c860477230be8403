import type { RefusalKind } from '../kernel/result.ts';

/** The HTTP status of each kind of refusal; a defect is 500 and has no kind. */
export const STATUS = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  limited: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

export const statusOf = <K extends RefusalKind>(kind: K): (typeof STATUS)[K] => STATUS[kind];

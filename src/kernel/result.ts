/** Why something was refused, in transport-neutral words; `http/status.ts` turns a kind into a status, web into a sentence. */
export type RefusalKind =
  | 'invalid' // the input is wrong: 422
  | 'unauthenticated' // nobody is logged in: 401
  | 'forbidden' // logged in, but not allowed: 403
  | 'not_found' // does not exist, or is another's: 404
  | 'conflict' // changed meanwhile, or already done: 409
  | 'gone' // was there and ran out: 410
  | 'limited' // too many tries: 429
  | 'unavailable'; // an outside service does not answer: 503

export type RefusalCode = `${string}.${string}`;

export interface Refusal {
  readonly kind: RefusalKind;
  /** `feature.reason`, stable: clients and message files rely on it. */
  readonly code: RefusalCode;
  /** Wrong fields: dotted path → reason code. Never holds what was typed. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Facts for the sentence shown (counts, old and new price); never personal data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = {
  readonly ok: false;
  readonly refusal: Refusal;
  /** What the code recognises it by, see `signal.ts`; never shown. */
  readonly signal?: string;
};
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** A refusal is data; throwing is kept for defects. */
export const refuse = (kind: RefusalKind, code: RefusalCode, more: Omit<Refusal, 'kind' | 'code'> = {}): Refused => ({
  ok: false,
  refusal: { kind, code, ...more },
});

/** The same as {@link refuse} without the wrapper, for guards handed to `commit`. */
export const refusal = (kind: RefusalKind, code: RefusalCode, more: Omit<Refusal, 'kind' | 'code'> = {}): Refusal => ({
  kind,
  code,
  ...more,
});

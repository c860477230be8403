import type { Refusal, Refused, Result } from './result.ts';

/**
 * A refusal that whoever commits wants to recognise and answer itself: "somebody was faster, decide anew". The name is private to
 * the code; readers of a page or of the API see the refusal alone, and two signals may carry the same one.
 */
export interface Signal {
  readonly signal: `${string}.${string}`;
  readonly refusal: Refusal;
}

/** Names a signal, once: `orders.rest_moved`. */
export const signal = (name: Signal['signal'], refusal: Refusal): Signal => ({ signal: name, refusal });

/** The refused result of a signal, or of a plain refusal. */
export const refusedBy = (it: Refusal | Signal): Refused =>
  'signal' in it ? { ok: false, refusal: it.refusal, signal: it.signal } : { ok: false, refusal: it };

/** Whether a result was refused by one of these signals. */
export const heard = (result: Result<unknown>, ...signals: readonly Signal[]): result is Refused =>
  !result.ok && signals.some((it) => it.signal === result.signal);

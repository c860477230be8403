import { refusal, type Refusal } from '#src/kernel/result.ts';

/** Both PINs typed must be the same: the person must know what they chose. */
export const pinsDiffer = (pin: string | undefined, again: string | undefined): Refusal | null =>
  pin === again ? null : refusal('invalid', 'input.invalid', { fields: { again: 'pin_differs' } });

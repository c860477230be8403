import { digitsIn } from '#src/kernel/identifier.ts';
import { refusal, type Refusal } from '#src/kernel/result.ts';

/** Both PINs typed must be the same: the person must know what they chose. */
export const pinsDiffer = (pin: string | undefined, again: string | undefined): Refusal | null =>
  digitsIn(pin ?? '') === digitsIn(again ?? '')
    ? null
    : refusal('invalid', 'input.invalid', { fields: { again: 'pin_differs' } });

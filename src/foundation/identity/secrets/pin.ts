import * as v from 'valibot';
import { digits } from '../../../kernel/fields.ts';

/** Six digits, as typed on a number pad or pasted. */
export const PinSchema = digits(6, 6, 'pin');

/** A PIN that somebody chooses: not the first ones that a thief tries. */
export const NewPinSchema = v.pipe(
  PinSchema,
  v.check((pin) => !isEasy(pin), 'pin_easy'),
);

/** All alike, a run up or down, or one pair or triple repeated. */
function isEasy(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10));
  const isRun = steps.size === 1 && (steps.has(0) || steps.has(1) || steps.has(9));
  return isRun || /^(\d\d)\1\1$|^(\d{3})\2$/.test(pin);
}

/** The birth date in any of the ways people write it: the first guess of everybody who knows the person. */
export function isBirthDate(pin: string, birthDate: string): boolean {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const short = year.slice(2);
  return [
    day + month + short,
    short + month + day,
    month + day + short,
    month + year,
    year + month,
    day + year,
  ].includes(pin);
}

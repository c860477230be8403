import { wibDate, type Instant } from '../../kernel/clock.ts';

/** Full years at an instant, by the calendar of WIB. `birthDate` is `YYYY-MM-DD`. */
export function ageAt(birthDate: string, at: Instant): number {
  const today = wibDate(at);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Under 18 (UU 35/2014 art. 1): a parent of the same household acts. */
export const isMinor = (birthDate: string, at: Instant): boolean => ageAt(birthDate, at) < 18;

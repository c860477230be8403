import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import { isAnotherQuarter, nextQuarter } from '../../../kernel/quarters.ts';

/** The day from which what was released as of a day may be counted again; null: today. */
export function mayCountFrom({ clock }: Pick<Deps, 'clock'>, asOf: string): string | null {
  const today = wibDate(clock.now());
  return isAnotherQuarter(asOf, today) ? null : nextQuarter(today);
}

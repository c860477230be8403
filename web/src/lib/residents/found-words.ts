import type { FoundResident } from '#src/foundation/residents/index.ts';
import * as m from '#lib/paraglide/messages.js';

/** What tells one of those that were found from another: the masked NIK, the year of birth, where they live. */
export const foundWords = ({ nikMasked, birthYear, rt, hamlet }: FoundResident): string =>
  [nikMasked, m.letters_counter_born({ year: birthYear }), rt && `RT ${rt}`, hamlet].filter(Boolean).join(' · ');

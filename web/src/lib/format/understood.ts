import * as m from '#lib/paraglide/messages.js';
import { grouped, readGrams, readRupiah, type Unread } from '#src/kernel/numbers.ts';
import { count, rupiah } from './money.ts';

/** What was understood of an amount, to stand beside it; nothing where the amount says so itself. */
export const understoodRupiah = (typed: string): string | undefined => understood(typed, readRupiah(typed), rupiah);

/** The same of a weight. */
export const understoodGrams = (typed: string): string | undefined =>
  understood(typed, readGrams(typed), (n) => `${count(n)} gram`);

const understood = (typed: string, n: number | Unread, say: (n: number) => string): string | undefined =>
  typeof n === 'number' && ![String(n), grouped(n)].includes(typed.trim())
    ? m.ui_understood({ value: say(n) })
    : undefined;

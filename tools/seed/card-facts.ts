import type { residents } from '../../src/foundation/residents/residents.table.ts';
import type { HamletKey } from './region.ts';

/** One rukun warga a dusun. */
export const RW_OF: Readonly<Record<HamletKey, string>> = { A: '001', B: '002', C: '003', D: '004' };

/** Most family cards say that a marriage is recorded, some that it is not, old ones nothing. */
export function isRecorded(marital: (typeof residents.$inferInsert)['marital'], nth: number): boolean | null {
  if (marital === 'single' || marital === 'widowed' || nth % 7 === 6) return null;
  return nth % 23 !== 22;
}

/**
 * Gives invented NIKs with serials from 9001, in leaps: neighbours in the register end differently, as whoever compares the
 * last four digits expects.
 */
export function nikBook() {
  const taken = new Set<string>();
  return (sex: 'L' | 'P', birthDate: string, nth: number): string => {
    const [y = '', m = '', d = ''] = birthDate.split('-');
    const stem = `180910${sex === 'P' ? Number(d) + 40 : d}${m}${y.slice(2)}`;
    let serial = 1 + ((nth * 367) % 999);
    while (taken.has(stem + serial)) serial = 1 + (serial % 999);
    taken.add(stem + serial);
    return `${stem}${9000 + serial}`;
  };
}

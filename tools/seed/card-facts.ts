import type { residents } from '../../src/foundation/residents/residents.table.ts';
import { FEMALE, MALE, SECOND } from './data/names.ts';
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

/** How operators typed addresses over the years: with the RT and the RW in them, or nothing at all. */
export function typed(address: string, nth: number): string {
  if (nth < 40) return address;
  const [rt, rw] = [1 + (nth % 34), 1 + (nth % 4)];
  const ways = [
    `${address} RT 0${rt}/RW 0${rw}`,
    `RT.${rt} RW.${rw} ${address}`,
    '-',
    `${address}, RT/RW 00${rt % 10}/00${rw}`,
  ];
  return (nth % 11 === 5 && ways[Math.floor(nth / 11) % ways.length]) || address;
}

/** Father or mother of somebody whose parents live elsewhere or no more. */
export const parentOf = (sex: 'L' | 'P', nth: number): string => {
  const names = sex === 'L' ? MALE : FEMALE;
  return `${names[(nth * 37) % names.length] ?? ''} ${SECOND[(nth * 53) % SECOND.length] ?? ''}`.trim();
};

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

/** `2026-11-29` of a day as offices write it: `29/11/2026`, `29-11-2026`, `29 November 2026`; the day first. Null: it is none. */
export function readDay(text: string): string | null {
  const [, y1, m1, d1] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text) ?? [];
  if (y1) return day(Number(y1), Number(m1), Number(d1));
  const [, d2, m2, y2] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (y2) return day(Number(y2), Number(m2), Number(d2));
  const [, d3, word = '', y3] = /^(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{4})$/i.exec(text) ?? [];
  const month = MONTHS.findIndex((names) => names.includes(word.toLowerCase())) + 1;
  return y3 && month > 0 ? day(Number(y3), month, Number(d3)) : null;
}

function day(year: number, month: number, date: number): string | null {
  const text = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  const at = new Date(`${text}T00:00:00Z`);
  return year >= 1900 && year < 2200 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}

/** The boxes of one date are named after it: `birthDate.day`; a form with only one date leaves the name out. */
export const boxName = (name: string, part: 'day' | 'month' | 'year'): string => (name ? `${name}.${part}` : part);

/**
 * The date of three boxes as `YYYY-MM-DD`; '' when all are empty. What is no date stays as it was typed, so that it is refused
 * and given back. A program may send the date whole under its own name.
 */
export const dateIn = (form: FormData, name: string): string =>
  dateFrom((box) => {
    const value = form.get(box);
    return typeof value === 'string' ? value : '';
  }, name);

/** The same of a form that is kept in another way. */
export function dateFrom(read: (box: string) => string, name: string): string {
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((it) =>
    read(boxName(name, it)).trim(),
  );
  if (!day && !month && !year) return name ? read(name).trim() : '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What stands in the boxes for a date, or for what was typed instead of one. */
export function boxesOf(date: string): { readonly day: string; readonly month: string; readonly year: string } {
  const [year = '', month = '', day = ''] = date.split('-');
  return { day: day.replace(/^0+/, ''), month: month.replace(/^0+/, ''), year };
}

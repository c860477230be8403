/** Whether two days lie in different quarters of a year. */
export const isAnotherQuarter = (day: string, other: string): boolean => quarterOf(day) !== quarterOf(other);

/** The first day of the quarter after that of a day. */
export function nextQuarter(day: string): string {
  const [year, quarter] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)];
  return quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
}

const quarterOf = (day: string): string => `${day.slice(0, 4)} ${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

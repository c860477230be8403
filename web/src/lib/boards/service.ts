import type { Line } from '#src/modules/village-data/datasets/index.ts';
import { workingTime } from '#lib/format/duration.ts';
import * as m from '#lib/paraglide/messages.js';
import { valueOf, windowName } from './board.ts';

const MINUTES = 60;

/** What the page of a service says that its office kept: of the last year, or of all letters of the last month. */
export function keptOf(line: Line | null) {
  if (!line) return { heading: m.boards_kept_title(), lines: [m.boards_not_yet()], reasons: [] };
  const [window = '', service] = line.codes;
  const heading = service === 'all' ? m.letters_type_real_all : m.letters_type_real;
  const [issued, kept, median, p90] = ['issued', 'kept_percent', 'median', 'p90'].map((name) => valueOf(line, name));
  const times = [
    ...(median == null ? [] : [m.letters_type_real_median({ time: workingTime(median * MINUTES) })]),
    ...(p90 == null ? [] : [m.letters_type_real_p90({ time: workingTime(p90 * MINUTES) })]),
  ];
  const many = (n: number) =>
    kept == null ? m.letters_type_real_issued({ n }) : m.letters_type_real_kept({ percent: kept, n });
  return {
    heading: heading({ window: windowName(window) }),
    lines: issued && times.length > 0 ? [...times, many(issued)] : [m.letters_type_real_few()],
    reasons: service === 'all' ? [] : reasonsOf(line),
  };
}

/** Why requests were refused, the most common reason first; those that are withheld are left out. */
const reasonsOf = ({ values }: Line) =>
  Object.entries(values)
    .flatMap(([name, count]) => {
      const code = /^refused_(.+)$/.exec(name)?.[1];
      return code && count ? [{ code, count }] : [];
    })
    .toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code));

import type { Line, Worded } from '#src/modules/village-data/datasets/index.ts';
import type { ProjectPhoto, ProjectReport } from '#src/modules/village-data/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { amount, day, money, share } from './figures.ts';
import { worded } from './read-lines.ts';

/** What a page of a project is read from. */
interface Told {
  readonly lines: readonly Line[];
  readonly reports: readonly ProjectReport[];
  readonly finish: {
    readonly likely: string | null;
    readonly earliest: string | null;
    readonly latest: string | null;
  } | null;
}

/** How far a project is, in a sentence or two. */
export function sayProject({ lines, reports, finish }: Told): readonly string[] {
  const [line, last] = [lines[0], reports.at(-1)];
  const cost = line?.values['cost'] ?? null;
  const { start = '', end = '' } = line?.remarks ?? {};
  if (!last)
    return [
      start && end && cost !== null
        ? m.project_say_plan({ start: day(start), end: day(end), planned: money(cost) })
        : m.project_say_no_report(),
    ];
  const isDone = (last.progress ?? 0) >= 100;
  const at = { day: day(last.day), share: share(last.progress ?? 0) };
  const paid = last.spent !== null && cost !== null ? { come: money(last.spent), planned: money(cost) } : null;
  const standing = isDone
    ? paid
      ? m.project_say_done({ ...at, ...paid })
      : m.project_say_done_bare(at)
    : paid
      ? m.project_say_at({ ...at, ...paid })
      : m.project_say_at_bare(at);
  if (isDone || !finish?.likely) return [standing];
  const { likely, earliest, latest } = finish;
  return [
    standing,
    m.project_say_finish({ day: day(likely) }),
    ...(earliest && latest ? [m.project_say_between({ from: day(earliest), until: day(latest) })] : []),
  ];
}

export interface Seen {
  readonly photo: ProjectPhoto;
  readonly report: ProjectReport;
  readonly label: string;
}

/** The oldest and the newest photo, side by side; one alone where there are no two; null where there is none. */
export function visiblePair(reports: readonly ProjectReport[]): readonly Seen[] | null {
  const seen = reports.flatMap((report) => report.photos.slice(0, 1).map((photo) => ({ photo, report })));
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return null;
  const now = (last.report.progress ?? 0) >= 100 ? m.project_after() : m.project_now();
  return first === last
    ? [{ ...first, label: now }]
    : [
        { ...first, label: m.project_before() },
        { ...last, label: now },
      ];
}

/** What else there is to know of a project; what nobody said is left out. */
export function projectFacts(
  { values, remarks }: Line,
  last: ProjectReport | undefined,
  fund: Worded | null,
): readonly { readonly name: string; readonly value: string }[] {
  const { cost, volume, people } = values;
  const spent = last?.spent ?? values['spent'];
  const who = remarks['took_part'] ?? '';
  const dates = [remarks['start'], remarks['end']].filter((one) => one !== undefined);
  return [
    { name: m.project_cost(), value: typeof cost === 'number' ? money(cost) : '' },
    { name: m.project_spent(), value: typeof spent === 'number' ? money(spent) : '' },
    {
      name: m.project_volume(),
      value: typeof volume === 'number' ? `${amount(volume, 1)} ${remarks['unit'] ?? ''}` : '',
    },
    { name: m.project_time(), value: dates.map(day).join(' – ') },
    { name: m.project_contractor(), value: remarks['contractor'] ?? '' },
    {
      name: m.project_took_part(),
      value: typeof people === 'number' && who ? m.project_people({ n: amount(people), who }) : who,
    },
    { name: m.project_fund(), value: fund ? worded(fund) : (remarks['fund'] ?? '') },
  ].filter(({ value }) => value.trim() !== '');
}

import type { Deps } from '../../../foundation/deps.ts';
import type { VillageFacts } from '../../../foundation/villages/index.ts';
import { isOn } from '../../../kernel/is-on.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { read } from '../../../platform/libsql/index.ts';
import { lettersModule } from '../../letters/index.ts';
import { antiCorruption, judgements, readCopy, type Dataset } from '../../village-data/index.ts';
import { INDICATOR_CODES, type IndicatorCode } from '../indicators.ts';
import { documentsQuery, liveQuery, type DocumentRow, type LiveRow } from './evidence.repo.ts';

export interface Indicator {
  readonly code: IndicatorCode;
  /** What the system itself shows for it, and where; null where it sees nothing. */
  readonly live: { readonly what: LiveEvidence; readonly path: string } | null;
  /** What the office names. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly link: string;
    readonly datedOn: string;
  }[];
}

export interface Evidence {
  /** What components and indicators are called. */
  readonly dataset: Dataset;
  readonly indicators: readonly Indicator[];
  /** How many have evidence of either kind. */
  readonly evident: number;
  /** A mark that others gave, as the village published it with its source. */
  readonly mark: { readonly year: string; readonly score: number; readonly source: string } | null;
}

type LiveEvidence = 'budget' | 'board' | 'services' | 'promises' | 'fee_question' | 'culture';

/** What is live evidence for which indicator, and where a stranger sees it. The others can only be shown by a document. */
const LIVE: Partial<
  Record<IndicatorCode, readonly [what: LiveEvidence, by: keyof LiveRow, path: (slug: string) => string]>
> = {
  A1: ['budget', 'budget', (slug) => `/desa/${slug}/data/apbdes`],
  B1: ['board', 'board', (slug) => `/janji?desa=${slug}`],
  C3: ['services', 'services', (slug) => `/layanan?desa=${slug}`],
  C4: ['budget', 'budget', (slug) => `/desa/${slug}/data/apbdes`],
  C5: ['promises', 'services', (slug) => `/layanan?desa=${slug}`],
  D2: ['fee_question', 'services', (slug) => `/layanan?desa=${slug}`],
  E1: ['culture', 'culture', (slug) => `/desa/${slug}/data/kearifan-lokal`],
};

/** The evidence of a village for the 18 indicators, as everybody may read it. One round trip. */
export async function showEvidence(
  { db }: Pick<Deps, 'db'>,
  village: Pick<VillageFacts, 'id' | 'slug' | 'modules'>,
): Promise<Result<Evidence>> {
  const {
    lives: [live],
    documents,
  } = await read<{ lives: LiveRow; documents: DocumentRow }>(db, {
    lives: liveQuery(village.id),
    documents: documentsQuery(village.id),
  });
  const isSeen = (by: keyof LiveRow) => live?.[by] === 1 && (by !== 'services' || isOn(lettersModule, village));
  const indicators = INDICATOR_CODES.map((code): Indicator => {
    const [what, by, path] = LIVE[code] ?? [];
    return {
      code,
      live: what && by && path && isSeen(by) ? { what, path: path(village.slug) } : null,
      documents: documents
        .filter(({ indicator }) => indicator === code)
        .map(({ id, title, link, dated_on: datedOn }) => ({ id, title, link, datedOn })),
    };
  });
  return ok({
    dataset: antiCorruption,
    indicators,
    evident: indicators.filter((it) => it.live ?? it.documents.length > 0).length,
    mark: markIn(live?.judgements ?? null),
  });
}

/** The newest mark of the anti-corruption commission that has a number and a source. */
function markIn(copy: string | null): Evidence['mark'] {
  const marks = copy ? readCopy(judgements, copy) : [];
  const [newest] = marks
    .flatMap(({ codes: [name = '', year = ''], values, remarks, status }) => {
      const [score, source] = [values['score'], remarks['source']];
      return name.startsWith('Desa Antikorupsi') && status === 'shown' && typeof score === 'number' && source
        ? [{ year, score, source }]
        : [];
    })
    .toSorted((a, b) => b.year.localeCompare(a.year));
  return newest ?? null;
}

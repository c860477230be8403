import type { Line } from '../../village-data/index.ts';
import type { Evidence } from './show-evidence.ts';

/** The evidence of a village as lines of its dataset, one for each indicator. What has none is missing, not zero. */
export const evidenceLines = ({ indicators }: Pick<Evidence, 'indicators'>): readonly Line[] =>
  indicators.map(({ code, live, documents: [newest, ...older] }) => ({
    codes: [code.slice(0, 1), code],
    values: live || newest ? { live: live ? 1 : 0, documents: newest ? older.length + 1 : 0 } : NOTHING,
    remarks: { ...(live && { seen_at: live.path }), ...(newest && { document: newest.link }) },
    status: live || newest ? 'shown' : 'missing',
  }));

const NOTHING = { live: null, documents: null };

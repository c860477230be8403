import type { Line } from '../village-data/index.ts';

/** What turned out in a window of an earlier one, as everybody may know it; null: fewer than may be told. */
export interface Correction {
  readonly why: string;
  /** Of the window that had counted it. */
  readonly window: string;
  readonly cases: number | null;
}

/** What turned out, as a release of data says it: in Indonesian, as all that villages publish. */
const WORDS: Readonly<Record<string, string>> = {
  revoked: 'surat dicabut sesudah bulan itu berakhir',
  not_sent: 'uang kembali ternyata belum dikirim pada waktunya',
};

/**
 * A version of a board in which the lines of earlier windows say what a later one found of them. Their figures stay: had they
 * moved, the difference between two versions would tell of single people.
 */
export const correctedBy = (found: string, corrections: readonly Correction[]) => ({
  reason: `Koreksi: ${corrections.map((it) => `${it.window}, ${said(it)}`).join('; ')}. Diketahui ${found}.`,
  change: (lines: readonly Line[]): readonly Line[] =>
    lines.map((line) => {
      const of = corrections.filter(({ window }) => window === line.codes[0]).map((it) => `${found}: ${said(it)}`);
      if (of.length === 0) return line;
      const before = line.remarks['correction'];
      return { ...line, remarks: { ...line.remarks, correction: [...(before ? [before] : []), ...of].join('; ') } };
    }),
});

const said = ({ why, cases }: Correction): string =>
  `${cases ?? 'jumlah kecil, tidak ditampilkan'} (${WORDS[why] ?? why})`;

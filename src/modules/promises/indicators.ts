/**
 * The indicators of Desa Antikorupsi (KPK, Ditpermas): 5 components, 18 indicators, in their order. Their words are in the
 * definition of the dataset; what is live evidence for one says `evidence/show-evidence.ts`.
 */
export const INDICATORS = {
  A: ['A1', 'A2', 'A3', 'A4', 'A5'],
  B: ['B1', 'B2', 'B3'],
  C: ['C1', 'C2', 'C3', 'C4', 'C5'],
  D: ['D1', 'D2', 'D3'],
  E: ['E1', 'E2'],
} as const;

export type Component = keyof typeof INDICATORS;
export type IndicatorCode = (typeof INDICATORS)[Component][number];

export const INDICATOR_CODES = [
  ...INDICATORS.A,
  ...INDICATORS.B,
  ...INDICATORS.C,
  ...INDICATORS.D,
  ...INDICATORS.E,
] as const satisfies readonly IndicatorCode[];

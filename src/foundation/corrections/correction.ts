/** What of a record can be called wrong, in the order it is shown. The NIK and the KK number are the state's, not the village's. */
export const CORRECTABLE = [
  'name',
  'birth',
  'sex',
  'religion',
  'education',
  'occupation',
  'marital',
  'address',
  'family',
  'phone',
  'other',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

export const CORRECTION_STATES = ['open', 'done', 'declined'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

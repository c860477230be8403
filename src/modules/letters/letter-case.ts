import type { CaseKind } from '../../hub/timeline/index.ts';

/** A letter request as something people follow. */
export const LETTER_CASE: CaseKind = {
  kind: 'letter',
  module: 'letters',
  codePrefix: 'S',
  price: 'free',
  path: (code) => `/permohonan/${code}`,
  counterPath: (code) => `/kantor/permohonan/${code}`,
};

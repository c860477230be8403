import type { CaseKind } from '../timeline/index.ts';

/** Orders as cases: what buyers follow and sellers work on. */
export const ORDER_CASE: CaseKind = {
  kind: 'order',
  module: 'hub',
  codePrefix: 'P',
  path: (code) => `/pesanan/${code}`,
  counterPath: (code) => `/toko-saya/pesanan/${code}`,
};

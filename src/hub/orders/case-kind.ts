import type { CaseKind } from '../timeline/index.ts';

/** Orders as cases: what buyers follow and sellers work on. */
export const ORDER_CASE: CaseKind = {
  kind: 'order',
  module: 'hub',
  codePrefix: 'P',
  price: 'rupiah',
  path: (code) => `/pesanan/${code}`,
  counterPath: (code) => `/toko-saya/pesanan/${code}`,
};

/** Where an operator of the village decides a quarrel about an order. */
export const disputePath = (code: string): string => `/kantor/pesanan/${code}`;

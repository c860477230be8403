import { ok } from '../../kernel/result.ts';
import type { CaseKind } from '../timeline/index.ts';
import { openOrder } from './open-order.ts';

/** Orders as cases: what buyers follow and sellers work on. */
export const ORDER_CASE: CaseKind = {
  kind: 'order',
  module: 'hub',
  codePrefix: 'P',
  price: 'rupiah',
  path: (code) => `/pesanan/${code}`,
  counterPath: (code) => `/toko-saya/pesanan/${code}`,
  async recorded(deps, ctx, ref) {
    const opened = await openOrder(deps, ctx, ref);
    if (!opened.ok) return opened;
    const { id } = opened.value.order;
    return ok({ id, subjects: [{ kind: 'order', id }] });
  },
};

/** Where an operator of the village decides a quarrel about an order. */
export const disputePath = (code: string): string => `/kantor/pesanan/${code}`;

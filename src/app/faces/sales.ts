import type { Deps } from '../../foundation/deps.ts';
import {
  countWaiting,
  exportStatement,
  listDisputes,
  listSales,
  readProof,
  readStatement,
  readToday,
  viewDispute,
  viewSale,
} from '../../hub/orders/index.ts';
import { bind } from '../bind.ts';

/** What sellers read of their orders and their money, and operators of the quarrels in between. */
export const salesFace = (deps: Deps) =>
  bind(deps, {
    countWaiting,
    exportStatement,
    listDisputes,
    listSales,
    readProof,
    readStatement,
    readToday,
    viewDispute,
    viewSale,
  });

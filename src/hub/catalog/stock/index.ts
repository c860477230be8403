export {
  allocateStock,
  countSold,
  freePieces,
  holdStock,
  releaseHold,
  returnStock,
  STOCK_SHORT,
  type Demand,
} from './stock.repo.ts';

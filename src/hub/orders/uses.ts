import { countWaiting } from './count-waiting.ts';
import { exportStatement } from './export-statement.ts';
import { followedByLink, opensByLink } from './followed-by-link.ts';
import { listDisputes } from './list-disputes.ts';
import { listFees } from './list-fees.ts';
import { listSales } from './list-sales.ts';
import { openBuyer } from './open-buyer.ts';
import { readProof } from './read-proof.ts';
import { readStatement } from './read-statement.ts';
import { readToday } from './read-today.ts';
import { trackOrder } from './track-order.ts';
import { viewDispute } from './view-dispute.ts';
import { viewSale } from './view-sale.ts';
import { withdrawLinks } from './withdraw-links.ts';

/** What the record of an order itself allows: to its buyer, its seller. */
export const orderUses = {
  followedByLink,
  opensByLink,
  trackOrder,
  withdrawLinks,
};

/** What sellers read of their orders and their money, and operators of the quarrels in between. */
export const saleUses = {
  countWaiting,
  exportStatement,
  listDisputes,
  listFees,
  listSales,
  openBuyer,
  readProof,
  readStatement,
  readToday,
  viewDispute,
  viewSale,
};

/** What an account says: what the village's market owns, owes, earns or spends. */
export type AccountNature = 'asset' | 'liability' | 'income' | 'expense';

/**
 * The chart of accounts of a village's market. An account `perShop` is kept once per shop as `name:<shop id>`.
 * The trigger on journals refuses any other account (migrations/0005); the tests compare the two lists.
 */
export const CHART = {
  gateway_clearing: { nature: 'asset', perShop: false },
  bank: { nature: 'asset', perShop: false },
  cod_receivable: { nature: 'asset', perShop: false },
  seller_receivable: { nature: 'asset', perShop: true },
  buyer_funds: { nature: 'liability', perShop: false },
  seller_payable: { nature: 'liability', perShop: true },
  courier_payable: { nature: 'liability', perShop: false },
  refund_payable: { nature: 'liability', perShop: false },
  voucher_payable: { nature: 'liability', perShop: false },
  village_fee: { nature: 'income', perShop: false },
  gateway_fee: { nature: 'expense', perShop: false },
  voucher_cost: { nature: 'expense', perShop: false },
} as const satisfies Record<string, { nature: AccountNature; perShop: boolean }>;

export type AccountName = keyof typeof CHART;
type ShopAccount = { [K in AccountName]: (typeof CHART)[K]['perShop'] extends true ? K : never }[AccountName];
export type Account = Exclude<AccountName, ShopAccount> | `${ShopAccount}:${string}`;

export const sellerReceivable = (shopId: string): Account => `seller_receivable:${shopId}`;
export const sellerPayable = (shopId: string): Account => `seller_payable:${shopId}`;

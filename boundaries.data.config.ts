/** From below to above: data is read at the same height or further down. */
export const RANKS = ['kernel', 'platform', 'foundation', 'money', 'hub', 'modules', 'flows', 'app', 'http'] as const;

export interface DataRules {
  /** Reader → the features whose tables its SQL reads, with what for. Never in a ring. */
  readonly reads: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tables and views that no `*.table.ts` declares → the feature whose migration made them. */
  readonly alsoOwned: Readonly<Record<string, string>>;
  /** Triggers that do not belong to the table they are on: who keeps a copy hears of the change. */
  readonly triggers: readonly { readonly name: RegExp; readonly owner: string; readonly why: string }[];
}

// Whose tables are read by whom. A table is written by the feature whose *.table.ts declares it, and by its triggers; statements
// are collected while the tests run and judged by tests/statements. What a feature hands out as SQL counts as its own reading.
export const data: DataRules = {
  reads: {
    'foundation/identity': {
      'foundation/residents': 'an account of a resident: found by NIK, greeted, no longer once the resident died',
    },
    'foundation/notifications': {
      'foundation/identity': 'where a message goes and in which language',
      'foundation/residents': 'the phone that the registry knows, when the account has none',
    },
    'foundation/residents': { 'foundation/villages': 'the name of the hamlet' },
    'foundation/rt-heads': {
      'foundation/residents': 'who of the residents is head of an RT, and in which RT somebody lives',
    },
    'foundation/signers': {
      'foundation/identity': 'the head of village who signs',
      'foundation/villages': 'the place that a certificate names',
    },
    'hub/cart': {
      'foundation/villages': 'the name of the village that sells',
      'hub/catalog': 'what lies in the cart, at the price of today',
      'hub/shops': 'whose goods they are, and whether the shop sells now',
    },
    'hub/catalog': {
      'foundation/audit': 'which fields of a product somebody else changed meanwhile',
      'foundation/villages': 'where a product comes from',
      'hub/shops': 'who sells it, and how it is delivered',
    },
    'hub/checkout': {
      'foundation/identity': 'the name and the proved phone of who orders',
      'foundation/villages': 'the fee of the village that sells',
      'hub/cart': 'what is bought',
      'hub/catalog': 'goods and prices as quoted',
      'hub/orders': 'how a phone number has behaved before',
      'hub/shops': 'the terms of every shop',
      'money/payments': 'what was refused at the door before',
    },
    'hub/inbox': { 'hub/timeline': 'the cases that wait at a desk' },
    'hub/listings': {
      'foundation/villages': 'the place that a card names',
      'hub/catalog': 'a card shows a product',
      'hub/shops': 'a card shows a shop, or whose a product is',
    },
    'hub/orders': {
      'foundation/audit': 'when a contact was last opened',
      'foundation/identity': 'the account of the buyer and of the seller',
      'foundation/residents': 'the name of the buyer as registered',
      'foundation/villages': 'the village and the district of an order',
      'hub/catalog': 'what the seller has on show today',
      'hub/shops': 'whose order it is',
      'hub/timeline': 'who holds an order and since when',
      'money/ledger': 'the statement of a shop, and what a market sold',
      'money/payments': 'how an order is paid and what is owed back',
    },
    'hub/region-console': {
      'foundation/audit': 'which modules were switched of late',
      'foundation/identity': 'the officers of each village',
      'hub/catalog': 'counts live products as they change',
      'hub/shops': 'counts open shops as they change',
      'hub/timeline': 'counts cases as they open and close, and those that are late',
      'money/payments': 'counts money that was not given back in time',
    },
    'hub/search': { 'hub/listings': 'the index of what is on show' },
    'hub/shops': {
      'foundation/identity': 'the account of who applies',
      'foundation/residents': 'the name of who applies',
      'foundation/villages': 'where a shop is',
    },
    'hub/timeline': { 'foundation/identity': 'the phone of the account that follows a case' },
    'modules/letters': {
      'foundation/identity': 'officers who sign, applicants who are told',
      'foundation/residents': 'whom a letter is about',
      'foundation/rt-heads': 'who endorses the letters of an RT',
      'foundation/villages': 'head and numbering of a letter, hours of the office, where letters are switched on',
      'hub/shops': 'a business letter begins with what the shop says of itself',
      'hub/timeline': 'how a request stood when a month ended, for the figures of the promises',
    },
    'modules/promises': {
      'foundation/villages': 'which villages have something to count, and since when',
      'modules/letters': 'whether services are offered, as evidence',
      'modules/village-data': 'whether budget and culture are published, and what others found',
    },
    'modules/village-data': {
      'foundation/identity': 'the name of the officer who publishes',
      'foundation/villages': 'the dusun that figures are of',
    },
    flows: {
      'foundation/identity': 'who holds an office, and whose account becomes an officer’s',
      'foundation/villages': 'an office is held in a village that exists',
      'hub/orders': 'orders whose time is over',
      'hub/shops': 'the village of a shop that pays its fee',
      'hub/timeline': 'those that the operator does not hold yet',
      'money/ledger': 'what a refund takes back, what a shop owes in fees',
      'money/payments': 'refunds and proofs',
    },
  },
  alsoOwned: {
    guard: 'platform/libsql',
    audited: 'foundation/audit',
    search_products: 'hub/listings',
    search_others: 'hub/listings',
    search_rows: 'hub/listings',
  },
  triggers: [
    {
      name: /_version_(insert|update|delete)$/,
      owner: 'hub/listings',
      why: 'the version of the storefront moves with every table that a public page shows',
    },
    { name: /^variants_stock_shown$/, owner: 'hub/listings', why: 'a card says sold out with the last piece' },
    { name: /^products_sold_shown$/, owner: 'hub/listings', why: 'a card says how many were sold' },
    { name: /^(shops|products|cases)_counted_/, owner: 'hub/region-console', why: 'counts kept as things change' },
  ],
};

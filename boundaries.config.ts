import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

// What may import what. The words are those of "Architecture" in the README; tests/architecture plants a violation of each.
const LIBSQL = 'src/platform/libsql/index\\.ts$';
const TEST = '\\.(test|spec)\\.ts$';
const SEED = '^src/modules/[^/]+/seed/';

/** A rank sees itself, the ranks below it, and the database, which is fixed ground. */
const rank = (name: string, ...below: string[]): IForbiddenRuleType => ({
  name: `${name}-sees-only-ranks-below`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: [TEST, '\\.routes\\.ts$'] },
  to: { path: '^src/', pathNot: [`^src/(${[name, ...below].join('|')})/`, LIBSQL] },
});

const FEATURE = '^src/(foundation|money|hub|modules)/([^/]+)/';

export default {
  forbidden: [
    rank('kernel'),
    rank('foundation', 'kernel'),
    rank('money', 'kernel', 'foundation'),
    rank('hub', 'kernel', 'foundation', 'money'),
    rank('modules', 'kernel', 'foundation', 'money', 'hub'),
    rank('flows', 'kernel', 'foundation', 'money', 'hub', 'modules'),
    {
      name: 'the-hub-never-imports-a-module',
      comment: 'A module plugs into the hub through src/hub/module.ts; the market works without any.',
      severity: 'error',
      from: { path: '^src/(hub|money|foundation|kernel)/' },
      to: { path: '^src/modules/' },
    },
    {
      name: 'platform-sees-only-the-kernel',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/platform/$1/', LIBSQL] },
    },
    {
      name: 'routes-use-the-front-door-only-for-routes',
      comment: 'A feature hands its chain of routes to http; of http it knows how to write one.',
      severity: 'error',
      from: { path: '^src/(foundation|money|hub|modules|flows)/.*\\.routes\\.ts$' },
      to: { path: '^src/(http|app)/', pathNot: '^src/http/(route|status)\\.ts$' },
    },
    {
      name: 'features-meet-through-index',
      severity: 'error',
      from: { path: FEATURE, pathNot: [TEST, '\\.(table|repo)\\.ts$'] },
      to: { path: FEATURE, pathNot: ['^src/$1/$2/', '^src/[^/]+/[^/]+/index\\.ts$'] },
    },
    {
      name: 'tables-and-repos-may-also-refer-to-tables',
      comment: 'Foreign keys and joins; what is written stays in the feature that owns the table.',
      severity: 'error',
      from: { path: '^src/(foundation|money|hub|modules)/([^/]+)/.*\\.(table|repo)\\.ts$' },
      to: { path: FEATURE, pathNot: ['^src/$1/$2/', '^src/[^/]+/[^/]+/index\\.ts$', '\\.table\\.ts$'] },
    },
    {
      name: 'parts-of-a-feature-meet-through-index',
      comment: 'A folder inside a feature has a door of its own; its siblings and the feature itself go through it.',
      severity: 'error',
      // The list of verbs names each beside its file.
      from: { path: `${FEATURE}([^/]+)`, pathNot: [TEST, '/uses\\.ts$'] },
      to: {
        path: '^src/$1/$2/[^/]+/',
        pathNot: ['^src/$1/$2/$3/', '^src/$1/$2/[^/]+/index\\.ts$', '\\.routes\\.ts$'],
      },
    },
    {
      name: 'flows-app-and-http-use-the-index-of-a-feature',
      comment: 'And the composition its list of verbs, to bind them.',
      severity: 'error',
      from: { path: '^src/(flows|app|http|worker)', pathNot: TEST },
      to: { path: FEATURE, pathNot: ['^src/[^/]+/[^/]+/index\\.ts$', '\\.routes\\.ts$', '/uses\\.ts$'] },
    },
    {
      name: 'drizzle-only-in-tables-repos-and-libsql',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.(table|repo)\\.ts$', '^src/platform/libsql/', TEST] },
      to: { path: '(^|/)node_modules/(drizzle-orm|@libsql)/' },
    },
    {
      name: 'hono-only-in-routes-http-and-worker',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.routes\\.ts$', '^src/http/', '^src/worker\\.ts$', TEST] },
      to: { path: '(^|/)node_modules/(hono|hono-openapi)/' },
    },
    {
      name: 'fakes-only-in-tests',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: [TEST, '^src/platform/fakes/'] },
      to: { path: '^src/platform/fakes/' },
    },
    {
      name: 'the-product-knows-neither-tools-nor-tests',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: [TEST, SEED, '^web/src/hooks\\.server\\.ts$', '^web/[^/]+\\.ts$'] },
      to: { path: '^(tools|tests)/' },
    },
    {
      name: 'the-seed-of-a-module-is-for-tools-alone',
      comment:
        'Its demonstration data is loaded by tools/seed from the address in its manifest; the Worker never carries it.',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: [TEST, SEED] },
      to: { path: SEED },
    },
    {
      name: 'web-takes-only-types-from-src',
      comment: 'Both bundles hold their own copy of an imported value; the kernel and the statuses bear that.',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/kernel/', '^src/http/status\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^(src|web|tools)/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|web/\\.svelte-kit|web/src/lib/paraglide)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.d.ts'],
      conditionNames: ['workerd', 'import', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
} satisfies IConfiguration;

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
      'foundation/villages': 'an office is held in a village that exists',
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
      'money/ledger': 'the statement of a shop',
      'money/payments': 'how an order is paid and what is owed back',
    },
    'hub/region-console': {
      'foundation/audit': 'which modules were switched of late',
      'foundation/identity': 'the officers of each village',
      'hub/catalog': 'counts live products as they change',
      'hub/shops': 'counts open shops as they change',
      'hub/timeline': 'counts cases as they open and close, and those that are late',
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
    },
    flows: {
      'hub/orders': 'orders whose time is over',
      'hub/timeline': 'those that the operator does not hold yet',
      'money/ledger': 'what a refund takes back',
      'money/payments': 'refunds and proofs',
    },
  },
  alsoOwned: {
    guard: 'platform/libsql',
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

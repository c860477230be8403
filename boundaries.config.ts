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
      to: {
        path: '^src/',
        pathNot: ['^src/kernel/', '^src/http/status\\.ts$', '^src/platform/log/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-checks-receipts-with-the-log-itself',
      comment:
        'A file of its own, loaded on demand: whoever checks here and whoever checks with the command run the same lines.',
      severity: 'error',
      from: { path: '^web/', pathNot: [TEST, '^web/src/lib/record/'] },
      to: { path: '^src/platform/log/' },
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

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compile } from '@inlang/paraglide-js';

const web = join(import.meta.dirname, '../../web');

/** The message files: one per area, e.g. `market`, with the same name under each locale. */
export const areas = (locale: 'id' | 'en'): string[] =>
  readdirSync(join(web, 'messages', locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** One area's messages as written: key → text, or a list with variants. */
export const messagesOf = (locale: 'id' | 'en', area: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(web, 'messages', locale, `${area}.json`), 'utf8')) as Record<string, unknown>;

/**
 * Turns `web/messages/{id,en}/<area>.json` into typed functions in `web/src/lib/paraglide`. Offline: the plugin that reads the
 * files comes from node_modules. A new area needs no registration. The inlang project is made here, so editors find it too.
 */
export async function compileMessages(): Promise<void> {
  const project = join(web, 'project.inlang');
  const plugin = join(import.meta.dirname, '../../node_modules/@inlang/plugin-message-format/dist/index.js');
  mkdirSync(project, { recursive: true });
  writeFileSync(
    join(project, 'settings.json'),
    JSON.stringify({
      baseLocale: 'id',
      locales: ['id', 'en'],
      modules: [`./${relative(web, plugin)}`],
      'plugin.inlang.messageFormat': { pathPattern: areas('id').map((area) => `./messages/{locale}/${area}.json`) },
      telemetry: 'off',
    }),
  );
  await compile({
    project,
    outdir: join(web, 'src/lib/paraglide'),
    // The server is told the locale per request (web/src/lib/server/locale.ts); the browser reads it off its cookie.
    strategy: ['cookie', 'baseLocale'],
    cookieName: 'lang',
    isServer: 'import.meta.env.SSR',
    emitReadme: false,
    emitPrettierIgnore: false,
    emitGitIgnore: false,
  });
  keepPluralRules(join(web, 'src/lib/paraglide/registry.js'));
}

/** Paraglide builds a language's plural rules anew for every message, which costs more than the message. */
function keepPluralRules(file: string): void {
  const code = readFileSync(file, 'utf8');
  const kept = code.replace(
    'return new Intl.PluralRules(locale, options).select(Number(input))',
    "const key = locale + (options?.type ?? '');\n\treturn (rules[key] ??= new Intl.PluralRules(locale, options)).select(Number(input))",
  );
  if (kept === code) throw new Error('Paraglide makes plurals in another way now: see keepPluralRules.');
  writeFileSync(file, `/** @type {Record<string, Intl.PluralRules>} */\nconst rules = {};\n${kept}`);
}

if (import.meta.main) {
  await compileMessages();
  // The inlang SDK leaves a timer of 30 s behind.
  process.exit(0);
}

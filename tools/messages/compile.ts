import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas, messagesOf, WEB } from './message-files.ts';
import { readMessage } from './read-message.ts';
import { codeOf, typeOf, type Wordings } from './write-message.ts';

const OUT = join(WEB, 'src/lib/paraglide');

/** Plural rules are kept: making them costs more than the message. */
const PLURAL = `const rules = {};
export const plural = (locale, number, say) =>
  say((rules[locale] ??= new Intl.PluralRules(locale)).select(Number(number)));
`;

const LOCALE = `import { getLocale } from '../language.ts';\n`;

const EITHER = `${LOCALE}export const either = (en, id) => () => (getLocale() === 'en' ? en : id);
`;

/** Area → key → what the message says in each language. Every key is there in both. */
function read(area: string): [key: string, wordings: Wordings][] {
  const english = messagesOf('en', area);
  return Object.entries(messagesOf('id', area)).map(([key, text]) => {
    try {
      if (!/^[a-z]+_\w+$/.test(key) || !(key in english))
        throw new Error('a key is words joined by _, and is written in both languages');
      return [key, { id: readMessage(text), en: readMessage(english[key]) }];
    } catch (error) {
      throw new Error(`web/messages/*/${area}.json: ${key}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  });
}

/**
 * Keys that come as data: refusals and fields, states and steps of cases, labels of modules, words carried by a cookie. Only these
 * are said by their key (`lib/server/said.ts`); a map of all would weigh 15 KB in the Worker.
 */
export const SPOKEN = /^(problem|field)_|^account_done_|_(state|now|do|flash|nav|desk|panel|figure|belongs)(_|$)/;

/** A table of the messages that are said by their key. */
function spoken(): string {
  const byArea = areas('id').map((area) => ({
    area,
    keys: read(area).flatMap(([key]) => (SPOKEN.test(key) ? key : [])),
  }));
  const imports = byArea.map(({ area, keys }) => `import { ${keys.join(', ')} } from './${area}.js';\n`);
  return `${imports.join('')}export const spoken = { ${byArea.flatMap(({ keys }) => keys).join(', ')} };\n`;
}

const SPOKEN_TYPE = `type Sentence = (facts: Readonly<Record<string, unknown>>) => string;
export declare const spoken: Readonly<Record<string, Sentence | undefined>>;
`;

/** Called in a message → where it is from. */
const NEEDED = {
  getLocale: LOCALE,
  plural: `import { plural } from './plural.js';\n`,
  either: `import { either } from './either.js';\n`,
};

/** The files of all messages: name → text. One module per area, one function per message. */
export function compiled(): Map<string, string> {
  const files = new Map([
    ['plural.js', PLURAL],
    ['either.js', EITHER],
  ]);
  for (const area of areas('id')) {
    const messages = read(area);
    const code = messages.map(([key, wordings]) => codeOf(key, wordings)).join('\n');
    const types = messages.map(([key, wordings]) => typeOf(key, wordings)).join('\n');
    const imports = Object.entries(NEEDED).map(([call, line]) => (code.includes(`${call}(`) ? line : ''));
    files.set(`${area}.js`, `${imports.join('')}${code}\n`);
    files.set(`${area}.d.ts`, `type Fact = string | number;\n${types}\n`);
  }
  files.set('spoken.js', spoken());
  files.set('spoken.d.ts', SPOKEN_TYPE);
  const index = areas('id').map((area) => `export * from './${area}.js';\n`);
  files.set('messages.js', index.join(''));
  files.set('messages.d.ts', index.join(''));
  return files;
}

const unchanged = (file: string, text: string): boolean => {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
};

/**
 * Turns `web/messages/{id,en}/<area>.json` into typed functions in `web/src/lib/paraglide`. A new area needs no registration.
 * Writes only what changed: others may be reading.
 */
export function compileMessages(): void {
  const files = compiled();
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of files) if (!unchanged(join(OUT, name), text)) writeFileSync(join(OUT, name), text);
  for (const name of readdirSync(OUT)) if (!files.has(name)) rmSync(join(OUT, name), { recursive: true });
}

if (import.meta.main) compileMessages();

import { PREFIXES, saidOf, thingsIn, type Said, type Thing } from './graph.ts';

/**
 * A graph as Turtle (W3C, 2014): the same that {@link jsonLd} writes. A writer of our own, as everything here has a name and a
 * library would be many times larger.
 */
export function turtle(root: Thing): string {
  const heads = Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`);
  const things = thingsIn(root).map((thing) => {
    const lines = saidOf(thing)
      .filter(([, all]) => all.length > 0)
      .map(([term, all]) => ` ;\n  ${term} ${all.map(written).join(', ')}`);
    return `\n${address(thing.id)} a ${thing.is}${lines.join('')} .\n`;
  });
  return [...heads, ...things].join('');
}

function written(said: Said): string {
  if ('id' in said) return address(said.id);
  if ('value' in said) return `${quoted(said.value)}^^${said.type}`;
  return `${quoted(said.text)}${said.lang ? `@${said.lang}` : ''}`;
}

const code = (sign: string) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
/** What an IRI may not hold is percent-encoded before it comes here; nothing may end it early. */
const address = (id: string) => `<${id.replace(/[\p{Cc} <>"{}|^`\\]/gu, (sign) => encodeURIComponent(sign))}>`;
const quoted = (text: string) => `"${text.replace(/["\\\p{Cc}]/gu, escaped)}"`;
const NAMED: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (sign: string) => NAMED[sign] ?? code(sign);

/** A tag with the text behind it, up to the next one. */
export interface Tag {
  /** Without its namespace. */
  readonly name: string;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly attributes: string;
  /** As written: see {@link plain}. */
  readonly text: string;
}

const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>([^<]*)/y;
const PROLOG = /^\ufeff?\s*(?:<\?xml[^<>]*\?>)?\s*/;

/**
 * Goes through the tags of XML as spreadsheets write it, in order. False: it holds anything else (a comment, a DOCTYPE, an entity of
 * its own), which no spreadsheet writes and a bomb may: it is not read on.
 */
export function eachTag(xml: string, visit: (tag: Tag) => boolean | void): boolean {
  TAG.lastIndex = PROLOG.exec(xml)?.[0].length ?? 0;
  let at = TAG.lastIndex;
  while (at < xml.length) {
    TAG.lastIndex = at;
    const found = TAG.exec(xml);
    if (!found) return false;
    at = TAG.lastIndex;
    const [, slash, name = '', attributes = '', selfClosing, text = ''] = found;
    const stop = visit({ name, opens: slash === '', closes: slash !== '' || selfClosing !== '', attributes, text });
    // A visitor inside of a visitor moves the same expression: where to go on is kept here.
    if (stop === false) return false;
  }
  return true;
}

/** The value of an attribute, whatever its namespace. */
export function attribute(tag: Tag, name: string): string | undefined {
  for (const [, key, one, two] of tag.attributes.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === name) return plain(one ?? two ?? '');
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text with what XML and spreadsheets write for signs: `&amp;`, `&#10;`, `_x000D_`. */
export const plain = (text: string): string =>
  text.includes('&') || text.includes('_x')
    ? text
        .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, ten, sixteen, name) =>
          name ? (NAMED[name] ?? whole) : sign(ten ? Number(ten) : parseInt(sixteen, 16)),
        )
        .replace(/_x([\da-f]{4})_/gi, (_, code) => sign(parseInt(code, 16)))
    : text;

const sign = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

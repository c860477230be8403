import type { Locale } from '../../../kernel/ctx.ts';
import type { Worded } from '../datasets/index.ts';

/** The vocabularies that the catalogue speaks; both its forms name them alike. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A word of one of the vocabularies: `dct:title`. */
export type Term = `${keyof typeof PREFIXES}:${string}`;

/** Words, in one language where one is named. */
export interface Text {
  readonly text: string;
  readonly lang?: Locale;
}
/** What is neither words nor a thing: a day, a number. */
export interface Value {
  readonly value: string;
  readonly type: Term;
}
/** A thing that is described elsewhere. */
export interface Link {
  readonly id: string;
}
/** A thing with its own address and all that is said of it here: no thing is without a name, so that two graphs compare line by line. */
export interface Thing extends Link {
  readonly is: Term;
  readonly says: Readonly<Record<Term, Said | readonly Said[]>>;
}
export type Said = Text | Value | Link | Thing;

/** In both languages. */
export const worded = ({ id, en }: Worded): readonly Text[] => [
  { text: id, lang: 'id' },
  { text: en, lang: 'en' },
];
export const day = (value: string): Value => ({ value, type: 'xsd:date' });
export const instant = (at: number): Value => ({ value: new Date(at).toISOString(), type: 'xsd:dateTime' });
export const linkTo = (id: string): Link => ({ id });

/** What is said of a thing by one word, as a list. */
export const saidOf = (thing: Thing): readonly (readonly [Term, readonly Said[]])[] =>
  Object.entries(thing.says).map(([term, said]) => [term as Term, Array.isArray(said) ? said : [said as Said]]);

/** Every thing that a thing speaks of, each once, it first. */
export function thingsIn(root: Thing): readonly Thing[] {
  const found = new Map<string, Thing>();
  const visit = (thing: Thing) => {
    if (found.has(thing.id)) return;
    found.set(thing.id, thing);
    for (const [, all] of saidOf(thing)) for (const said of all) if ('is' in said) visit(said);
  };
  visit(root);
  return [...found.values()];
}

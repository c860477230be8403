import { PREFIXES, saidOf, thingsIn, type Said, type Thing } from './graph.ts';

/** A graph as JSON-LD 1.1, flat, its context within: whoever reads it fetches nothing. */
export const jsonLd = (root: Thing): object => ({
  '@context': PREFIXES,
  '@graph': thingsIn(root).map((thing) => ({
    '@id': thing.id,
    '@type': thing.is,
    ...Object.fromEntries(saidOf(thing).map(([term, all]) => [term, all.map(valueOf)])),
  })),
});

function valueOf(said: Said): object {
  if ('id' in said) return { '@id': said.id };
  if ('value' in said) return { '@value': said.value, '@type': said.type };
  return { '@value': said.text, ...(said.lang && { '@language': said.lang }) };
}

import type { Thing } from './graph.ts';
import { placeCodes, SCHEMES } from './place-codes.ts';

/** A place with its name and its codes in each list of areas, the list named; a list that does not know it is left out. */
export function placeOf(id: string, name: string, kemendagri: string): Thing {
  const codes = placeCodes(kemendagri);
  const code = (scheme: keyof typeof SCHEMES): readonly Thing[] => {
    const notation = codes[scheme];
    if (notation === null) return [];
    const says = { 'skos:notation': { text: notation }, 'adms:schemaAgency': { text: SCHEMES[scheme] } };
    return [{ id: `${id}-${scheme}`, is: 'adms:Identifier', says }];
  };
  return {
    id,
    is: 'dct:Location',
    says: {
      'skos:prefLabel': { text: name, lang: 'id' },
      'adms:identifier': [...code('kemendagri'), ...code('bps')],
    },
  };
}

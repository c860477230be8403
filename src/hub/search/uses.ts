import { addSynonyms } from './add-synonyms.ts';
import { listSynonyms } from './list-synonyms.ts';
import { removeSynonyms } from './remove-synonyms.ts';
import { search } from './search.ts';
import { suggest } from './suggest.ts';

/** One search over goods and services, and the words that the kabupaten teaches it. */
export const searchUses = {
  addSynonyms,
  listSynonyms,
  removeSynonyms,
  search,
  suggest,
};

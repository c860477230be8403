export { addSynonyms } from './add-synonyms.ts';
export { listSynonyms, type SynonymLine } from './list-synonyms.ts';
export { removeSynonyms } from './remove-synonyms.ts';
export type { Match, SearchResult } from './answer.ts';
export { search, searchSchema } from './search.ts';
export { suggest, type Suggestion, type Suggestions } from './suggest.ts';

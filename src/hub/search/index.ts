export type { Match, SearchResult } from './answer.ts';
export { search, type SearchAsked } from './search.ts';

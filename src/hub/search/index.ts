export type { Match, SearchResult } from './answer.ts';
export { search, searchSchema } from './search.ts';
export { suggest, type Suggestion, type Suggestions } from './suggest.ts';

export type { SearchResult } from './answer.ts';

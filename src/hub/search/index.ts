import type {} from './audited.ts';
export type { SearchResult } from './answer.ts';

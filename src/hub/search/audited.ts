import type {} from '../../foundation/audit/actions.ts';

/** What is recorded here, and how the public log takes it. */
declare module '../../foundation/audit/actions.ts' {
  interface LogClasses {
    'search.words_added': 'committed';
    'search.words_removed': 'committed';
  }
}

import type {} from '../audit/actions.ts';

/** What is recorded here, and how the public log takes it. */
declare module '../audit/actions.ts' {
  interface LogClasses {
    'rt_head.ended': 'open';
    'rt_head.entered': 'open';
  }
}

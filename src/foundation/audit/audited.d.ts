declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `actions.ts`. */
  interface LogClasses {
    'log.key_rotated': 'open';
    'log.opened': 'open';
    'log.salt_erased': 'committed';
    'log.succeeded': 'open';
  }
}

declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'evidence_document.added': 'open';
    'evidence_document.withdrawn': 'open';
    'levy_year.counted': 'open';
  }
}

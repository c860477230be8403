declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'camat.named': 'open';
    'village_fee.set': 'open';
  }
}

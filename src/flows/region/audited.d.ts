declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'identity.office_handed_over': 'open';
    'identity.officer_appointed': 'open';
    'identity.officer_dismissed': 'open';
    'module.switched_off': 'open';
    'module.switched_on': 'open';
  }
}

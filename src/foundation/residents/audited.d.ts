declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    // Births, deaths and moves are few: entered at once, they could be counted where the tables withhold them.
    'resident.event_cancelled': 'delayed';
    'resident.event_recorded': 'delayed';
    'resident.nik_given': 'committed';
  }
}

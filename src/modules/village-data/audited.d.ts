declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'dataset.discarded': 'never';
    'dataset.drafted': 'never';
    'dataset.published': 'open';
    'dataset_file.kept': 'never';
    'dataset_file.published': 'open';
    'dataset_file.withdrawn': 'open';
    'projection.kept': 'open';
  }
}

declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'product.added': 'committed';
    'product.edited': 'committed';
    'product.paused': 'committed';
    'product.published': 'committed';
    'product.removed': 'committed';
    'product.restored': 'committed';
    'product.stock_counted': 'committed';
  }
}

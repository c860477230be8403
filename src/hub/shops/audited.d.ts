declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'shop.application_withdrawn': 'committed';
    'shop.applied': 'committed';
    'shop.approved': 'committed';
    'shop.bank_changed': 'committed';
    'shop.cod_changed': 'committed';
    'shop.declined': 'committed';
    'shop.holiday_ended': 'committed';
    'shop.holiday_started': 'committed';
    'shop.hours_changed': 'committed';
    'shop.pickup_changed': 'committed';
    'shop.profile_changed': 'committed';
    'shop.qris_changed': 'committed';
    'shop.zones_changed': 'committed';
  }
}

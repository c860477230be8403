declare namespace Audit {
  /** What is recorded here, and how the public log takes it; see `foundation/audit/actions.ts`. */
  interface LogClasses {
    'identity.logged_in': 'never';
    'identity.logged_out': 'never';
    'identity.logged_out_elsewhere': 'never';
    'identity.officer_mended': 'committed';
    'identity.officer_unlocked': 'committed';
    'identity.phone_set': 'never';
    'identity.pin_set': 'never';
    'identity.proved': 'never';
    'identity.secret_changed': 'never';
    'identity.slip_given': 'committed';
    'identity.totp_set': 'never';
    'identity.unlocked': 'committed';
  }
}

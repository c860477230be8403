// The statements that are an exception to what statements.config.ts says, each with why.

/** File → table → why. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Statements that anybody may ask, over villages. */
export const publicStatements: Exceptions = {
  'src/hub/catalog/product-page.repo.ts': { products: 'the page of a product, by its address' },
  'src/hub/catalog/product-writing.repo.ts': { products: 'whether an address is taken' },
  'src/hub/listings/product-cards.ts': { products: 'the page of a product, by its address' },
  'src/hub/listings/product-filter.ts': { shops: 'the goods of a shop, by its address' },
  'src/hub/listings/shop-figures.ts': { shops: 'the page of a shop, by its address' },
  'src/hub/shops/apply-for-shop.ts': { shops: 'whether an address is taken' },
  'src/hub/shops/shop-page.repo.ts': { shops: 'the page of a shop, by its address' },
  // By the token in its QR code, or by number and date, which says nothing about the person.
  'src/modules/letters/checking/letter-check.ts': { letters: 'whoever holds a letter may check it' },
  'src/modules/promises/board/windows.repo.ts': {
    promise_windows: 'the boards of all villages, of one month, as they are published',
    levy_years: 'published of the kabupaten, never of a village',
  },
};

/** Statements over all villages: the timer's and the kabupaten's. */
export const regionStatements: Exceptions = {
  // Nobody's events are told apart in the log: its order is one for the region.
  'src/foundation/audit/enter-daily.ts': { log_waiting: 'the timer enters what is a day old' },
  'src/foundation/audit/enter-waiting.ts': { log_waiting: 'the timer enters what was written past the door' },
  'src/foundation/audit/enter-older.ts': {
    audit_events: 'what is older than the log is entered once, of every village',
  },
  'src/foundation/audit/erase-salts.ts': { log_salts: 'whose events they are was asked before' },
  'src/foundation/audit/log-keys.repo.ts': {
    audit_events: 'the changes of the log’s keys are the region’s, and public',
    log_waiting: 'what lost its place waits for another',
  },
  'src/foundation/audit/log-ledger.repo.ts': { log_waiting: 'what lost its place waits for another' },
  'src/foundation/audit/waiting.repo.ts': {
    log_salts: 'the timer enters what waited',
    log_waiting: 'the timer enters what waited',
  },
  'src/flows/order/end/enforce-deadlines.ts': { orders: 'the timer ends what is late in every village' },
  'src/flows/order/end/enforce-refunds.ts': { refunds: 'the timer moves on what is due in every village' },
  'src/foundation/identity/sessions/known-devices.repo.ts': { known_devices: 'the timer forgets devices' },
  'src/foundation/identity/limits.repo.ts': { limit_counters: 'the timer forgets counters' },
  'src/foundation/identity/secrets/login-locks.repo.ts': { login_locks: 'the locks of one login, on all its devices' },
  'src/foundation/identity/sessions/sessions.repo.ts': { sessions: 'the timer forgets sessions' },
  'src/foundation/kept-answers/keep-answer.ts': { kept_answers: 'the timer forgets answers' },
  'src/foundation/notifications/list-undelivered.ts': { notifications: 'the kabupaten reads what reached nobody' },
  'src/foundation/notifications/messenger-alarms.ts': { messenger_alarms: 'the messenger serves every village' },
  'src/foundation/notifications/notifications.repo.ts': {
    messenger_alarms: 'the messenger serves every village',
    notifications: 'the timer sends what is due, and takes kept keys out',
  },
  'src/foundation/notifications/outbox.repo.ts': { outbox: 'whether a login code waits' },
  'src/foundation/notifications/drain-outbox.ts': { outbox: 'the timer sends what is due' },
  'src/hub/region-console/region-console.repo.ts': {
    audit_events: 'the kabupaten sees which modules were switched',
    cases: 'the kabupaten sees how many are late, a village each',
    refunds: 'the kabupaten sees how much was not given back in time, a village each',
    village_figures: 'the kabupaten sees counts, a village each',
  },
  'src/hub/shops/reopen-shops.ts': { shops: 'the timer ends holidays' },
  'src/modules/letters/fee-reports/list-fee-reports.ts': { letter_fee_reports: 'the kabupaten reads who was to pay' },
  'src/modules/letters/fee-reports/levy-figure.repo.ts': {
    letter_fee_reports: 'told of the kabupaten alone, never of a village',
  },
  'src/modules/letters/numbering/numbers.repo.ts': { letter_numbers: 'the timer closes the year in every village' },
  'src/modules/letters/requests/expire-requests.ts': { letter_requests: 'the timer closes what nobody corrected' },
  'src/modules/letters/requests/retention.ts': { letter_requests: 'the timer throws away drafts that were left' },
  'src/modules/village-data/kept/keep-projections.ts': {
    kept_projections: 'the timer keeps what any village published',
  },
  'src/modules/village-data/files/let-go-files.ts': { dataset_files: 'the timer lets go what was taken away anywhere' },
  'src/modules/village-data/releases/drafts.repo.ts': { dataset_drafts: 'the timer counts in every village' },
};

/**
 * Pieces of SQL that their owner hands to a feature which may not name the owner's tables (src/app/handed-sql.ts): they count as
 * the owner's reading, in a statement of whoever takes them. By name: whose piece, into whose statements, why.
 */
export const handed: Readonly<Record<string, { readonly owner: string; readonly into: string; readonly why: string }>> =
  {
    shopsOf: {
      owner: 'hub/shops',
      into: 'foundation/identity',
      why: 'a session names the shops of its account in the round trip that finds it',
    },
    canLogIn: {
      owner: 'foundation/identity',
      into: 'foundation/residents',
      why: 'an officer who searches the registry sees who has a PIN already',
    },
    nameOfLooker: {
      owner: 'foundation/identity',
      into: 'foundation/residents',
      why: 'a look or an entry is kept and shown with the name and office of who did it',
    },
  };

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

/** Statements that read more the more there is. */
export const growing: Exceptions = {
  'src/foundation/audit/enter-older.ts': { log_entries: 'the last index, which is the end of the table' },
  'src/foundation/audit/log-keys.repo.ts': { audit_events: 'the changes of the log’s keys: one in some years' },
  'src/foundation/audit/log-ledger.repo.ts': { log_entries: 'the last index, which is the end of the table' },
  'src/foundation/audit/waiting.repo.ts': { log_entries: 'the last index, which is the end of the table' },
  'trigger audited_insert': { log_entries: 'the last index, which is the end of the table' },
  'trigger log_entries_no_gap': { log_entries: 'the last index, which is the end of the table' },
  'trigger log_state_forward': { log_entries: 'the last index, which is the end of the table' },
  'src/foundation/corrections/list-corrections.ts': { record_corrections: 'what waits at one office' },
  'src/foundation/notifications/forget-notices.repo.ts': {
    notifications: 'all that one account was told, once, when it is closed',
  },
  'src/foundation/rt-heads/list-rt-heads.ts': { rt_heads: 'the heads of RT of one village over the years' },
  'src/foundation/residents/search-residents.ts': { residents: 'an officer searches the village by part of a name' },
  'src/hub/listings/product-list.repo.ts': {
    listings: 'one page a district, each off its own index: the sort is over those pages',
  },
  'src/hub/listings/service-listing.repo.ts': { listings: 'services of one village, when a module is switched off' },
  'src/hub/listings/sitemap.repo.ts': { listings: 'one file of a fixed number of addresses, or the last id' },
  'src/hub/orders/market-figures.repo.ts': {
    shops: 'the shops of one village, counted once a month',
    journals: 'one month or year of one village, counted once',
    orders: 'half a year more than the window, of one village, counted once',
  },
  'src/hub/orders/sales.repo.ts': {
    orders: 'a page of the list is one page a state, each off its own index: the sort is over those',
  },
  'src/hub/orders/statement.repo.ts': {
    journals: 'one month of one shop; the first booking is the first of the index',
  },
  'src/hub/orders/today.repo.ts': {
    journals: 'one month of one shop',
    orders: 'those of one shop that wait to be paid, a day at most; and whether there is any',
  },
  'src/money/ledger/balances.repo.ts': {
    account_balances: 'what the shops of one village owe it: a row each, however long they sell',
    entries: 'those of an older database until the timer took them in: none of any other',
  },
  'src/hub/search/search-query.ts': {
    listings: 'stops after the first matches; measured by the bench with 100,000 products',
    search_others: 'the services and shops: few',
    search_products: 'the index of the words, best first; stops after the first matches',
    search_keys: 'the words that begin as typed; bounded by the language',
    search_words: 'the words that begin as typed; bounded by the language',
  },
  'src/hub/search/suggest-query.ts': {
    search_keys: 'the words that begin as typed; bounded by the language',
    search_others: 'the services and shops: few',
    search_products: 'the index of the words, best first; stops after the first matches',
    search_words: 'the words that begin as typed; bounded by the language',
  },
  'src/hub/shops/apply-for-shop.ts': {
    orders: 'that an application taken back has no orders, which its foreign key asks',
  },
  'src/hub/shops/count-applications.ts': { shops: 'the applications that wait in one village' },
  'src/hub/shops/shop-applications.repo.ts': { shops: 'the applications that wait in one village' },
  'src/modules/letters/years-of.ts': {
    letter_numbers: 'one row a year, the last of each',
    letters: 'one row a year, the last of each',
  },
  'src/modules/letters/numbering/numbers.repo.ts': {
    letter_numbers: 'the last number of a series, which is the last of the index, and the free ones',
  },
  'src/modules/letters/register/register.repo.ts': {
    letter_numbers: 'the register of one year of one village',
    letters: 'the register of one year of one village',
  },
  'src/modules/letters/requests/read-receipt.ts': { letter_requests: 'what came to one office on one day' },
  'src/modules/letters/requests/take-request.ts': { letter_requests: 'what waits at one desk' },
  'src/modules/letters/types/letter-types.repo.ts': {
    letter_requests: 'what a foreign key asks when a type is new: only after one was broken',
  },
  'src/modules/letters/fee-reports/levy-figure.repo.ts': { letter_fee_reports: 'one year, counted once' },
  'src/modules/letters/promise-figures.repo.ts': {
    letter_requests: 'a year more than the window, of one village, counted once',
  },
  'src/modules/village-data/releases/projections.repo.ts': {
    kept_projections: 'what was projected of one dataset of a village, a few a year',
  },
  'src/modules/village-data/releases/files.repo.ts': {
    dataset_files: 'the papers or photos of one dataset of a village',
  },
  'src/modules/village-data/releases/releases.repo.ts': {
    dataset_headlines: 'a few of each dataset of a village, or of all villages where they are compared',
    dataset_releases: 'the releases of a village, a few a year of some dozens of datasets',
    dataset_withheld: 'the releases of a village about people, at most one a quarter',
  },
  'src/modules/village-data/releases/drafts.repo.ts': { dataset_drafts: 'one open draft of each dataset of a village' },
  'src/modules/promises/board/windows.repo.ts': {
    promise_windows: 'thirteen windows a year of each board, of one village or of one month',
    levy_years: 'one row a year',
  },
  'src/modules/promises/evidence/evidence.repo.ts': {
    evidence_documents: 'what one village named for eighteen indicators',
  },
  'trigger promise_windows_no_gap': {
    promise_windows: 'the last window of one board, which is the last of the index',
  },
  'trigger dataset_releases_no_gap': {
    dataset_releases: 'the last version of one dataset, which is the last of the index',
  },
  'trigger letter_numbers_no_gap': { letter_numbers: 'the last number of a series, which is the last of the index' },
};

/** File → why its statements take more steps with ten times the past, as measured on rows (tests/build/ten-times.test.ts). */
export const measured: Readonly<Record<string, string>> = {
  'src/foundation/corrections/list-corrections.ts': 'what waits at one office',
  'src/foundation/rt-heads/list-rt-heads.ts': 'the heads of RT of one village over the years',
  'src/hub/inbox/inbox.repo.ts': 'what waits at one desk, 200 at most',
  'src/hub/orders/list-disputes.ts': 'what shops of one village left to its office, 200 at most',
  'src/hub/shops/count-applications.ts': 'the applications that wait in one village',
  'src/hub/shops/shop-applications.repo.ts': 'the applications that wait in one village',
  'src/modules/letters/numbering/list-numbers.ts': 'the numbers of one village and year, the last 500 at most',
  'src/modules/letters/numbering/numbers.repo.ts': 'the numbers of one series that are free',
  'src/modules/letters/promise-figures.repo.ts': 'what is open in one village at the end of a window, counted once',
  'src/modules/letters/register/register.repo.ts': 'the register of one year of one village',
  'src/modules/letters/requests/list-desk.ts': 'what waits at one desk, up to the end of its page',
  'src/modules/letters/requests/list-rt-desk.ts': 'what was asked of one village and nobody took up yet',
  'src/modules/village-data/releases/drafts.repo.ts': 'one open draft of each dataset of a village',
  'src/modules/village-data/releases/releases.repo.ts': 'the datasets of a village, some dozens, here grown as well',
};

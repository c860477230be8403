import type { Exceptions } from './statements.exceptions.config.ts';

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
  'src/foundation/notifications/notifications.repo.ts': {
    notifications: 'a page of what one account was told: beside each notice stands one message',
  },
  'src/foundation/rt-heads/list-rt-heads.ts': { rt_heads: 'the heads of RT of one village over the years' },
  'src/foundation/residents/counted-events.repo.ts': {
    resident_events: 'the events of one window of one village, each read in one portion of a count',
  },
  'src/foundation/residents/counted-residents.repo.ts': {
    residents: 'the registry of one village, each resident read in one portion of a count',
  },
  'src/foundation/residents/events/list-events.ts': {
    resident_events: 'the last events of one village, past what followed one: it was put right, its child was entered',
  },
  'src/foundation/residents/search-residents.ts': { residents: 'an officer searches the village by part of a name' },
  'src/hub/listings/product-cards.ts': {
    listings: 'eight off the index of a category or a shop, past the product itself alone',
  },
  'src/hub/listings/product-list.repo.ts': {
    listings:
      'a page off the index of its order, past what a further filter leaves out (what is sold out among the best sold has left theirs); nearest first one such page a district',
  },
  'src/hub/listings/service-listing.repo.ts': { listings: 'services of one village, when a module is switched off' },
  'src/hub/listings/sitemap.repo.ts': { listings: 'one file of a fixed number of addresses, or the last id' },
  'src/hub/listings/storefront.repo.ts': { listings: 'the services of one village, some dozens' },
  'src/hub/orders/list-disputes.ts': {
    cases: 'a page off its index: what waits of a shop is an order, which has its payment and its shop',
  },
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
  'src/modules/letters/checking/letter-check.ts': {
    letters: 'those of one printed number, which names its village and its year',
  },
  'src/modules/letters/fee-reports/list-fee-reports.ts': {
    letter_fee_reports: 'the last 200 off their index: each has its request, its type and its village',
  },
  'src/modules/letters/numbering/numbers.repo.ts': {
    letter_numbers: 'the last number of a series, which is the last of the index, and the free ones',
  },
  'src/modules/letters/register/register.repo.ts': {
    letter_numbers: 'the register of one year of one village',
    letters: 'the register of one year of one village',
  },
  'src/modules/letters/requests/list-rt-desk.ts': {
    letter_requests: 'what was asked of one village and nobody took up yet',
  },
  'src/modules/letters/requests/read-receipt.ts': { letter_requests: 'what came to one office on one day' },
  'src/modules/letters/requests/take-request.ts': { letter_requests: 'what waits at one desk' },
  'src/modules/letters/seed/index.ts': { residents: 'one village, when a demo is seeded' },
  'src/modules/letters/types/letter-types.repo.ts': {
    letter_requests: 'what a foreign key asks when a type is new: only after one was broken',
  },
  'src/modules/letters/fee-reports/levy-figure.repo.ts': { letter_fee_reports: 'one year, counted once' },
  'src/modules/letters/promise-figures.repo.ts': {
    letter_requests: 'a year more than the window, of one village, counted once',
  },
  'src/modules/village-data/files/let-go-files.ts': {
    dataset_files: 'what was taken away, or was kept in three months and no release named yet',
  },
  'src/modules/village-data/kept/keep-projections.ts': {
    kept_projections: 'the first five that are due: each has its release',
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
    dataset_releases: 'the releases of two datasets of one village, a few a year',
    evidence_documents: 'what one village named for eighteen indicators',
  },
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

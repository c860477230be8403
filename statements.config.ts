// What is true of tables and columns, and the statements that are an exception. tests/statements judges every statement by it.

/** What does not grow with people, goods and time: a plan may go through all of it. */
export const steady: Readonly<Record<string, string>> = {
  categories: 'a few dozen kinds of goods',
  districts: 'of one kabupaten',
  hamlets: 'of its villages',
  holidays: 'a few days a year',
  letter_types: 'some twenty a village',
  neighbourhoods: 'of its villages',
  officers: 'a handful a village',
  regions: 'one',
  search_synonyms: '2,000 lines at most',
  signers: 'one an officer',
  storefront_version: 'one row',
  village_figures: 'one row a village',
  village_modules: 'a few a village',
  villages: 'of one kabupaten',
};

/** `table.column` of which one value has few rows, however large the site grows. */
export const few: Readonly<Record<string, string>> = {
  'cases.closed': 'what is open at one shop',
  'audit_events.subject_id': 'what was done to one thing',
  'cart_lines.cart_id': '999 lines at most',
  'cart_lines.variant_id': 'only asked when a variant is deleted, and it has hardly been sold then',
  'credentials.account_id': 'a PIN, a password, an app',
  'entries.journal_id': 'the lines of one booking',
  'known_devices.account_id': 'forgotten after half a year',
  'known_devices.token_hash': 'one device',
  'limit_counters.key': 'its windows of two days',
  'notifications.account_id': 'read in pages; the number beside the bell counts what is unread',
  'old_slugs.product_id': 'the names that one product had',
  'one_time_codes.subject': 'a few codes an hour can be asked for',
  'order_lines.order_id': 'one order',
  'orders.buyer_phone_index': 'the orders of one phone',
  'orders.checkout_id': 'a shop each',
  'payments.payee_id': 'with its state: what waits at one shop, 1,000 amounts at most',
  'photos.product_id': 'eight',
  'record_looks.resident_id': 'the looks at one resident, of which a year is kept on a page',
  'refunds.order_id': 'one order',
  'refunds.payment_id': 'one payment',
  'resident_events.resident_id': 'what befell one resident',
  'residents.household_id': 'one household',
  'rt_heads.resident_id': 'the terms of one person',
  'rt_heads.rt': 'the heads of one RT over the years',
  'search_keys.word': 'the ways that one word is mistyped',
  'search_keys.key': 'the words that are a letter away',
  'sessions.account_id': 'forgotten after 90 days',
  'shipping_zone_districts.shop_id': 'the districts of one shop',
  'shipping_zone_districts.zone_id': 'the districts of one zone',
  'shipping_zones.shop_id': 'the zones of one shop',
  'shops.owner_account_id': 'the shops of one person',
  'stock_holds.order_id': 'one order',
  'stock_holds.variant_id': 'who holds one variant now',
  'timeline_entries.case_id': 'the steps of one case',
  'uploads.shop_id': 'the photos of one shop, of which many may be there but one is asked for',
  'variants.product_id': 'one product',
  'cases.owner_account_id': 'what one person follows',
  'cases.owner_phone_index': 'what one phone follows',
  'cases.subject_resident_id': 'the letters about one person',
  'letter_requests.applicant_account_id': 'the letters of one person',
  'letter_requests.subject_resident_id': 'the letters about one person',
  'letters.subject_resident_id': 'the letters about one person',
  'letter_requests.replaces_letter_id': 'one letter',
  'products.shop_id': 'the goods of one shop',
};

/** `table.column` whose range reaches only what is due: what was done leaves the index. */
export const due: Readonly<Record<string, string>> = {
  'letter_numbers.year': 'numbers that are free',
  'cases.due_at': 'open cases that are late',
  'known_devices.seen_at': 'forgotten when they are found',
  'letter_requests.paused_at': 'waiting for a correction too long',
  'letter_requests.updated_at': 'drafts that were left',
  'limit_counters.window_start': 'forgotten when they are found',
  'orders.due_at': 'late orders; what is over has no deadline',
  'outbox.next_at': 'not sent yet',
  'sessions.expires_at': 'forgotten when they are found',
  'sessions.revoked_at': 'forgotten when they are found',
  'shops.reopens_on': 'on holiday until today',
  'login_locks.key': 'the locks of one login',
};

/** What anybody may see: it needs no village. */
export const open: Readonly<Record<string, string>> = {
  categories: 'the shelves of the market',
  districts: 'the map',
  hamlets: 'the map',
  holidays: 'the calendar',
  listings: 'what the market shows',
  neighbourhoods: 'the map',
  officers: 'who serves in an office stands at its door',
  old_slugs: 'an address that moved',
  regions: 'the map',
  search_documents: 'the words of what the market shows',
  search_keys: 'the words of what the market shows',
  search_others: 'the words of what the market shows',
  search_products: 'the words of what the market shows',
  search_words: 'the words of what the market shows',
  search_synonyms: 'the words of everyday speech, of the whole region',
  storefront_version: 'one number',
  village_modules: 'what an office offers',
  villages: 'the map',
};

/** `table.column` that nobody can guess or that the own login proved; authority is asked after or before. */
export const keys: Readonly<Record<string, string>> = {
  'accounts.id': 'the own account, or that of a row which was found by its own key',
  'accounts.email_index': 'an officer logs in: the blind index of what was typed',
  'accounts.phone_index': 'a login or an order: the blind index of what was typed or proved',
  'accounts.resident_id': 'the account of a resident who was found',
  'audit_events.subject_id': 'what was done to one thing that was opened before',
  'cart_lines.cart_id': 'the cart that the token opened',
  'carts.id': 'the cart that the token opened',
  'carts.owner_key': "the hash of the cart's token, or the own account",
  'cases.code': 'codes of orders that a proved phone may see',
  'cases.owner_account_id': 'the own account',
  'cases.owner_phone_index': 'the own phone, proved',
  'cases.subject_resident_id': 'the own record',
  'checkouts.id': 'the checkout just made',
  'checkouts.idempotency_key': 'made at random by who orders',
  'credentials.account_id': 'of the account that a login or a session found',
  'known_devices.account_id': 'the own account',
  'known_devices.token_hash': "the hash of the device's token",
  'known_devices.id': 'the device just written',
  'letter_requests.applicant_account_id': 'the own account',
  'letter_requests.code': 'the code of a request, then authority',
  'letters.token_hash': 'the hash of the token in the QR code',
  'limit_counters.key': 'what is counted',
  'login_locks.key': 'whose login is locked',
  'notifications.account_id': 'the own account',
  'notifications.dedupe_key': 'one event',
  'notifications.id': 'the message that is due',
  'one_time_codes.id': 'the code that was just asked for',
  'one_time_codes.subject': 'the blind index of what was typed, or the own account',
  'orders.buyer_phone_index': 'the phone of who orders',
  'orders.checkout_id': 'the checkout just made',
  'orders.code': 'the code of an order, then authority',
  'orders.account_id': 'the own account',
  'outbox.id': 'the event that is due',
  'resident_events.cancels': 'the event that was just found',
  'resident_events.resident_id': 'the resident whom a letter is about; the village was asked before',
  'residents.nik_index': 'the blind index of what was typed; what is found is shown to nobody before a proof',
  'residents.phone_index': 'the blind index of a phone',
  'sessions.account_id': 'the own account',
  'sessions.id': 'the own session',
  'sessions.token_hash': "the hash of the cookie's token",
  'shops.owner_account_id': 'the own shops',
  'refunds.idempotency_key': 'made at random by who gives back',
  'journals.source_event': 'one event of one order',
};

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
};

/** Statements over all villages: the timer's and the kabupaten's. */
export const regionStatements: Exceptions = {
  'src/flows/order/end/enforce-deadlines.ts': { orders: 'the timer ends what is late in every village' },
  'src/foundation/identity/sessions/known-devices.repo.ts': { known_devices: 'the timer forgets devices' },
  'src/foundation/identity/limits.repo.ts': { limit_counters: 'the timer forgets counters' },
  'src/foundation/identity/secrets/login-locks.repo.ts': { login_locks: 'the locks of one login, on all its devices' },
  'src/foundation/identity/sessions/sessions.repo.ts': { sessions: 'the timer forgets sessions' },
  'src/foundation/notifications/drain-outbox.ts': { outbox: 'the timer sends what is due' },
  'src/hub/region-console/region-console.repo.ts': {
    audit_events: 'the kabupaten sees which modules were switched',
    cases: 'the kabupaten sees how many are late, a village each',
    village_figures: 'the kabupaten sees counts, a village each',
  },
  'src/hub/shops/reopen-shops.ts': { shops: 'the timer ends holidays' },
  'src/modules/letters/fee-reports/list-fee-reports.ts': { letter_fee_reports: 'the kabupaten reads who was to pay' },
  'src/modules/letters/numbering/numbers.repo.ts': { letter_numbers: 'the timer closes the year in every village' },
  'src/modules/letters/requests/expire-requests.ts': { letter_requests: 'the timer closes what nobody corrected' },
  'src/modules/letters/requests/retention.ts': { letter_requests: 'the timer throws away drafts that were left' },
};

/** Statements that read more the more there is. */
export const growing: Exceptions = {
  'src/foundation/residents/search-residents.ts': { residents: 'an officer searches the village by part of a name' },
  'src/hub/listings/product-list.repo.ts': {
    listings: 'one page a district, each off its own index: the sort is over those pages',
  },
  'src/hub/listings/service-listing.repo.ts': { listings: 'services of one village, when a module is switched off' },
  'src/hub/listings/sitemap.repo.ts': { listings: 'one file of a fixed number of addresses, or the last id' },
  'src/hub/orders/sales.repo.ts': {
    cases: 'what is open at one shop',
    orders: 'the tabs count the orders of one shop, in its index; a page is one page a state',
  },
  'src/hub/orders/statement.repo.ts': {
    entries: 'the account of one shop in the books, from its beginning',
    journals: 'one month of one shop; the first booking is the first of the index',
  },
  'src/hub/orders/today.repo.ts': {
    journals: 'one month of one shop',
    orders: 'a shop in numbers: its orders, in its index',
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
  'src/modules/letters/requests/take-request.ts': { letter_requests: 'what waits at one desk' },
  'src/modules/letters/types/letter-types.repo.ts': {
    letter_requests: 'what a foreign key asks when a type is new: only after one was broken',
  },
  'src/modules/letters/figures.repo.ts': { letter_requests: 'letters of one village, of the last months' },
  'src/modules/letters/types/public-letter-types.repo.ts': {
    letter_requests: 'letters of one type in one village, of the last months',
  },
  'trigger letter_numbers_no_gap': { letter_numbers: 'the last number of a series, which is the last of the index' },
};

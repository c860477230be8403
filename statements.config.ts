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
  'residents.household_id': 'one household',
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
  'residents.nik_index': 'the blind index of what was typed; what is found is shown to nobody before a proof',
  'residents.phone_index': 'the blind index of a phone',
  'sessions.account_id': 'the own account',
  'sessions.id': 'the own session',
  'sessions.token_hash': "the hash of the cookie's token",
  'shops.owner_account_id': 'the own shops',
  'refunds.idempotency_key': 'made at random by who gives back',
  'journals.source_event': 'one event of one order',
};

export interface Exception {
  /** The file, as `src/…`. */
  readonly at: string;
  readonly table: string;
  readonly why: string;
}

/** Statements that anybody may ask, over villages. */
export const publicStatements: readonly Exception[] = [
  { at: 'src/hub/catalog/product-page.repo.ts', table: 'products', why: 'the page of a product, by its address' },
  { at: 'src/hub/catalog/product-writing.repo.ts', table: 'products', why: 'whether an address is taken' },
  { at: 'src/hub/listings/product-cards.ts', table: 'products', why: 'the page of a product, by its address' },
  { at: 'src/hub/listings/product-filter.ts', table: 'shops', why: 'the goods of a shop, by its address' },
  { at: 'src/hub/listings/shop-figures.ts', table: 'shops', why: 'the page of a shop, by its address' },
  { at: 'src/hub/shops/apply-for-shop.ts', table: 'shops', why: 'whether an address is taken' },
  { at: 'src/hub/shops/shop-page.repo.ts', table: 'shops', why: 'the page of a shop, by its address' },
  {
    at: 'src/modules/letters/checking/letter-check.ts',
    table: 'letters',
    why: 'whoever holds a letter may check it: by the token in its QR code, or by number and date, which says nothing about the person',
  },
];

/** Statements over all villages: the timer's and the kabupaten's. */
export const regionStatements: readonly Exception[] = [
  {
    at: 'src/flows/order/end/enforce-deadlines.ts',
    table: 'orders',
    why: 'the timer ends what is late in every village',
  },
  { at: 'src/foundation/identity/known-devices.repo.ts', table: 'known_devices', why: 'the timer forgets devices' },
  { at: 'src/foundation/identity/limits.repo.ts', table: 'limit_counters', why: 'the timer forgets counters' },
  {
    at: 'src/foundation/identity/login-locks.repo.ts',
    table: 'login_locks',
    why: 'the locks of one login, on all its devices',
  },
  { at: 'src/foundation/identity/sessions.repo.ts', table: 'sessions', why: 'the timer forgets sessions' },
  { at: 'src/foundation/notifications/drain-outbox.ts', table: 'outbox', why: 'the timer sends what is due' },
  {
    at: 'src/hub/region-console/region-console.repo.ts',
    table: 'audit_events',
    why: 'the kabupaten sees which modules were switched',
  },
  {
    at: 'src/hub/region-console/region-console.repo.ts',
    table: 'cases',
    why: 'the kabupaten sees how many are late, a village each',
  },
  {
    at: 'src/hub/region-console/region-console.repo.ts',
    table: 'village_figures',
    why: 'the kabupaten sees counts, a village each',
  },
  { at: 'src/hub/shops/reopen-shops.ts', table: 'shops', why: 'the timer ends holidays' },
  {
    at: 'src/modules/letters/fee-reports/list-fee-reports.ts',
    table: 'letter_fee_reports',
    why: 'the kabupaten reads who was asked to pay, past the village',
  },
  {
    at: 'src/modules/letters/numbering/numbers.repo.ts',
    table: 'letter_numbers',
    why: 'the timer closes the year in every village',
  },
  {
    at: 'src/modules/letters/requests/expire-requests.ts',
    table: 'letter_requests',
    why: 'the timer closes what nobody corrected',
  },
];

/** Statements that read more the more there is. */
export const growing: readonly Exception[] = [
  {
    at: 'src/foundation/residents/search-residents.ts',
    table: 'residents',
    why: 'an officer searches among the residents of the own village by part of a name',
  },
  {
    at: 'src/hub/listings/product-list.repo.ts',
    table: 'listings',
    why: 'one page a district, each off its own index: the sort is over those pages',
  },
  {
    at: 'src/hub/listings/service-listing.repo.ts',
    table: 'listings',
    why: 'the services of one village, when a module is switched off',
  },
  {
    at: 'src/hub/listings/sitemap.repo.ts',
    table: 'listings',
    why: 'one file of a fixed number of addresses, or the last id',
  },
  { at: 'src/hub/orders/sales.repo.ts', table: 'cases', why: 'what is open at one shop' },
  {
    at: 'src/hub/orders/sales.repo.ts',
    table: 'orders',
    why: 'the tabs count the orders of one shop, in its index; a page is one page a state',
  },
  {
    at: 'src/hub/orders/statement.repo.ts',
    table: 'entries',
    why: 'the account of one shop in the books, from its beginning',
  },
  {
    at: 'src/hub/orders/statement.repo.ts',
    table: 'journals',
    why: 'one month of one shop; the first booking is the first of the index',
  },
  { at: 'src/hub/orders/today.repo.ts', table: 'journals', why: 'one month of one shop' },
  { at: 'src/hub/orders/today.repo.ts', table: 'orders', why: 'a shop in numbers: its orders, in its index' },
  {
    at: 'src/hub/search/search-query.ts',
    table: 'listings',
    why: 'stops after the first matches; measured by the bench with 100,000 products',
  },
  { at: 'src/hub/search/search-query.ts', table: 'search_others', why: 'the services and shops: few' },
  {
    at: 'src/hub/search/search-query.ts',
    table: 'search_products',
    why: 'the index of the words, best first; stops after the first matches',
  },
  {
    at: 'src/hub/search/search-query.ts',
    table: 'search_keys',
    why: 'the words that begin as typed; bounded by the language',
  },
  {
    at: 'src/hub/search/search-query.ts',
    table: 'search_words',
    why: 'the words that begin as typed; bounded by the language',
  },
  {
    at: 'src/hub/search/suggest-query.ts',
    table: 'search_keys',
    why: 'the words that begin as typed; bounded by the language',
  },
  { at: 'src/hub/search/suggest-query.ts', table: 'search_others', why: 'the services and shops: few' },
  {
    at: 'src/hub/search/suggest-query.ts',
    table: 'search_products',
    why: 'the index of the words, best first; stops after the first matches',
  },
  {
    at: 'src/hub/search/suggest-query.ts',
    table: 'search_words',
    why: 'the words that begin as typed; bounded by the language',
  },
  {
    at: 'src/hub/shops/apply-for-shop.ts',
    table: 'orders',
    why: 'that an application taken back has no orders, which its foreign key asks',
  },
  { at: 'src/hub/shops/count-applications.ts', table: 'shops', why: 'the applications that wait in one village' },
  { at: 'src/hub/shops/shop-applications.repo.ts', table: 'shops', why: 'the applications that wait in one village' },
  { at: 'src/modules/letters/numbering/years-of.ts', table: 'letter_numbers', why: 'one row a year, the last of each' },
  { at: 'src/modules/letters/numbering/years-of.ts', table: 'letters', why: 'one row a year, the last of each' },
  {
    at: 'src/modules/letters/numbering/numbers.repo.ts',
    table: 'letter_numbers',
    why: 'the last number of a series, which is the last of the index, and the free ones',
  },
  {
    at: 'src/modules/letters/register/register.repo.ts',
    table: 'letter_numbers',
    why: 'the register of one year of one village',
  },
  {
    at: 'src/modules/letters/register/register.repo.ts',
    table: 'letters',
    why: 'the register of one year of one village',
  },
  { at: 'src/modules/letters/requests/take-request.ts', table: 'letter_requests', why: 'what waits at one desk' },
  {
    at: 'src/modules/letters/types/public-letter-types.repo.ts',
    table: 'letter_requests',
    why: 'letters of one type in one village, of the last months',
  },
];

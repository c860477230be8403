import type { Exceptions } from './statements.exceptions.config.ts';

/**
 * Feature that asks → table → why it may find rows of it by nothing but an id that somebody handed in, without the village in the
 * text. Ids are UUIDv7: nobody guesses one, but it is no secret, so each line says who judged that its asker may have the row.
 */
export const byId: Exceptions = {
  'foundation/corrections': { record_corrections: 'the notice of an event that the correction itself wrote' },
  'foundation/identity': { credentials: 'a new id, of an account whose owner or office was judged before' },
  'foundation/residents': {
    record_looks: 'the own record: who looked at it; and whether this officer looked at it just now',
    resident_events: 'the event just cancelled in the same batch, whose step before holds the village',
  },
  'foundation/signers': { signers: 'the keys of one officer, whom an office of the village named' },
  'hub/cart': { variants: 'what anybody may put in a cart; what is told of it is on its public page' },
  'hub/catalog': {
    products: 'of a shop that the actor may work on: the row or its shop is judged before anything is shown or written',
    variants: 'of a product that was judged before; pieces are counted only in the batch of one order or one seller',
    photos: 'of a product that was judged before',
    uploads: 'of a shop that was judged before; the key is made at random',
    shops: 'the shop that was judged before, counted against in the same batch',
    stock_holds:
      'what orders hold of one variant, and what one order holds: written by the batch that places or ends it',
  },
  'hub/checkout': { variants: 'what anybody may order; goods and prices are on public pages' },
  'hub/listings': {
    products: 'the card of a product, made anew in the batch that changed it',
    shops: 'the card of a shop, made anew in the batch that changed it',
  },
  'hub/orders': {
    orders: 'the order that was found by its code and judged; asked again in the batch that moves it',
    order_lines: 'the lines of an order that was found by its code and judged, or is just being made',
    cases: 'the case of an order that was judged; asked again in the batch that moves it',
    refunds: 'of an order that was judged, or named by an event of the refund itself',
    shops: 'whose fee was booked, named by the event of it',
  },
  'hub/shops': {
    shops:
      'the village of a shop, by which owner or operator is judged; then the row that was judged, or named by its own event',
    shipping_zones: 'of a shop that was judged before, or whose delivery is public',
    shipping_zone_areas: 'of a shop that was judged before, or whose delivery is public',
    shipping_zone_districts: 'of a shop that was judged before, or whose delivery is public',
  },
  'hub/timeline': { timeline_entries: 'the steps of a case that its page found and judged' },
  'modules/letters': {
    letter_fee_reports: 'of a request that was found by its code and judged',
    letter_numbers: 'the number of a request that was judged, in the batch that issues or frees it',
    letter_requests: 'a request that was judged, asked again in its batch; the own requests; or named by its own event',
    residents: 'whether those of a judged request still stand in the registry; and in which order their card is told',
  },
  'money/payments': {
    payments: 'the payment of an order that was judged, asked again in the batch that moves it',
    refunds: 'the refunds of a payment that was judged',
  },
  flows: {
    cases: 'the shops of the own account, which its session names',
    payments: 'the shops of the own account, which its session names',
    shops: 'whose fee is paid: the village found is what the office of the actor is judged by',
  },
};

/** How far an order has come when the site starts for the first time. */
export type Ending =
  | 'awaiting_payment'
  | 'placed'
  | 'accepted'
  | 'paid'
  | 'processing'
  | 'ready_for_pickup'
  | 'shipped'
  | 'delivered'
  | 'completed'
  | 'withdrawn'
  | 'cancelled'
  | 'rejected'
  | 'returned'
  | 'disputed'
  | 'refunded'
  | 'given_back'
  | 'contested';

export interface SeedOrder {
  /** Key of the shop; a second one makes it one checkout with two orders. */
  readonly shops: readonly string[];
  readonly ending: Ending;
  readonly method: 'qris' | 'cod';
  readonly fulfilment: 'zone' | 'pickup';
  readonly hoursAgo: number;
  /** Key of a named buyer; absent: a guest. */
  readonly by?: string;
}

const order = (shop: string, ending: Ending, hoursAgo: number, more: Partial<SeedOrder> = {}): SeedOrder => ({
  shops: [shop],
  ending,
  hoursAgo,
  method: 'qris',
  fulfilment: 'zone',
  ...more,
});
const cash = { method: 'cod' } as const;
const pickup = { fulfilment: 'pickup' } as const;

/** What the demo seller and the demo resident find: something under every tab. */
export const STAGED_ORDERS: readonly SeedOrder[] = [
  order('lastri', 'refunded', 500),
  order('lastri', 'returned', 120, cash),
  order('lastri', 'rejected', 96, cash),
  order('lastri', 'cancelled', 80),
  order('lastri', 'disputed', 70),
  order('lastri', 'withdrawn', 60),
  order('lastri', 'delivered', 50),
  order('lastri', 'shipped', 30),
  order('lastri', 'shipped', 27, cash),
  order('lastri', 'ready_for_pickup', 20, pickup),
  order('lastri', 'processing', 9),
  order('lastri', 'accepted', 7, cash),
  order('lastri', 'paid', 6),
  order('lastri', 'placed', 4, cash),
  order('lastri', 'placed', 3, { ...cash, ...pickup }),
  order('lastri', 'awaiting_payment', 2),
  order('kopi', 'completed', 340, { by: 'resident' }),
  order('kue', 'delivered', 40, { by: 'resident' }),
  { shops: ['lastri', 'kopi'], ending: 'shipped', hoursAgo: 26, method: 'qris', fulfilment: 'zone', by: 'resident' },
  order('anyam', 'awaiting_payment', 1, { by: 'resident' }),
  order('rosidah', 'paid', 14),
  order('rosidah', 'processing', 60),
  order('usus', 'placed', 5, cash),
  order('batik', 'paid', 10),
  order('kemplang', 'ready_for_pickup', 22, pickup),
  order('kebun', 'paid', 8),
  order('sambal', 'accepted', 11, cash),
  order('sabun', 'awaiting_payment', 3),
  order('ukir', 'disputed', 90),
];

/** Refunds on their way, apart from the rest: the seller says that the money is sent, and a buyer says that it did not come. */
export const OWED_ORDERS: readonly SeedOrder[] = [
  order('lastri', 'given_back', 28, { by: 'resident' }),
  order('lastri', 'contested', 26, { by: 'resident' }),
];

/** Days of trade behind each shop, and about how many orders were completed in them. */
export const TRADED: readonly (readonly [shop: string, orders: number])[] = [
  ['lastri', 12],
  ['rosidah', 2],
  ['usus', 3],
  ['batik', 4],
  ['kopi', 8],
  ['kemplang', 5],
  ['kue', 3],
  ['kebun', 6],
  ['rempah', 3],
  ['sambal', 5],
  ['anyam', 4],
  ['ukir', 4],
  ['sabun', 5],
];

export const STREETS = [
  'Jalan Raden Intan No. 12, dekat masjid',
  'Gang Kenanga No. 5, rumah cat hijau',
  'Jalan Pasar Lama No. 31, sebelah apotek',
  'Perumahan Griya Asri Blok C7',
  'Jalan Pramuka No. 8, depan SD Negeri 2',
  'Dusun Sukamaju RT 004, samping balai dusun',
] as const;

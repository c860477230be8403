import type { Ctx } from '../../kernel/ctx.ts';
import type { Rupiah } from '../../kernel/money.ts';
import type { Deps } from '../../foundation/deps.ts';
import { placeQuery, type Place } from '../../foundation/villages/index.ts';
import { read } from '../../platform/libsql/index.ts';
import { cartOf, cartOwner, wantedLinesQuery, type LineRow, type Wanted } from '../cart/index.ts';
import { quoteOf, type ShopQuote, type ShopTerms } from './quote.ts';
import { termsQuery } from './quote.repo.ts';

export interface CheckoutView {
  readonly shops: readonly ShopQuote[];
  /** Pieces altogether; 0 = nothing to order. */
  readonly count: number;
  /** Rupiah of the goods of all shops, without delivery. */
  readonly goods: Rupiah;
  /** True when at least one shop can be ordered from as things are. */
  readonly orderable: boolean;
  /** Where it shall go; null = not said yet, or no such place. */
  readonly place: Place | null;
  /** Put it into the form: pressing twice then orders once. */
  readonly idempotencyKey: string;
  /** Name and phone number of who is logged in, to be shown for confirmation; null for guests. */
  readonly buyer: { readonly name: string; readonly phone: string | null } | null;
}

interface Asked {
  readonly cartToken: string | null;
  readonly placeId: string | null;
  /** Goods bought at once, whatever the cart holds. */
  readonly lines?: readonly { readonly variantId: string; readonly quantity: number }[] | null;
}

type PlaceRow = { id: string; name: string };
type AccountRow = { display_name: string; phone_sealed: string | null };

/**
 * The checkout page: per shop, every way to receive and to pay with what it costs, for delivery to `placeId` (null = not
 * chosen yet); of the cart, or of `lines` when goods are bought at once. One round trip.
 */
export async function viewCheckout(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault'>,
  ctx: Ctx,
  { cartToken, placeId, lines }: Asked,
): Promise<CheckoutView> {
  const wanted: Wanted = lines ? { lines } : { owner: (await cartOwner(ctx, cartToken)) ?? '' };
  const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : '';
  const {
    rows,
    terms,
    accounts: [account],
    places: [place],
  } = await read<{ rows: LineRow; terms: ShopTerms; accounts: AccountRow; places: PlaceRow }>(deps.db, {
    rows: wantedLinesQuery(wanted, deps.clock.now()),
    terms: termsQuery(wanted, placeId),
    places: placeQuery(placeId),
    accounts: { sql: `SELECT display_name, phone_sealed FROM accounts WHERE id = ?`, args: [accountId] },
  });
  const cart = cartOf(rows);
  const shops = quoteOf(cart, terms, { placeId: place?.id ?? null, codClosed: false });
  return {
    shops,
    count: cart.count,
    goods: cart.goods,
    orderable: shops.some((s) => s.orderable),
    place: place ?? null,
    idempotencyKey: deps.ids.next(),
    buyer: account
      ? {
          name: account.display_name,
          phone: account.phone_sealed ? await deps.vault.open(account.phone_sealed, 'accounts.phone') : null,
        }
      : null,
  };
}

import { recordOf } from '#lib/server/record.ts';
import type { Checkout } from '#src/hub/checkout/index.ts';

/** What was typed, to be shown again. */
export interface Typed {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly placeId: string;
  /** Goods bought at once, as their page named them; '' = what the cart holds. */
  readonly now: string;
  /** Name, phone number and address may stay on this phone. */
  readonly remember: boolean;
  readonly shops: Readonly<Record<string, { fulfilment: string; method: string; note: string; total: number }>>;
}

/** Goods bought at once, as an address names them: a variant and how many of it. Null when nothing is named so. */
export function linesIn(named: string | null): { variantId: string; quantity: number }[] | null {
  const [, variantId, pieces] = /^([\w-]{1,64})\.(\d{1,3})$/.exec(named ?? '') ?? [];
  return variantId && Number(pieces) > 0 ? [{ variantId, quantity: Number(pieces) }] : null;
}

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export function typedIn(form: FormData): Typed {
  const ids = form.getAll('shop').filter((id) => typeof id === 'string');
  return {
    key: text(form, 'key'),
    name: text(form, 'name'),
    phone: text(form, 'phone'),
    address: text(form, 'address'),
    placeId: text(form, 'ke'),
    now: text(form, 'beli'),
    remember: form.has('remember'),
    shops: recordOf(
      ids.map((id) => [
        id,
        {
          fulfilment: text(form, `fulfilment.${id}`),
          method: text(form, `method.${id}`),
          note: text(form, `note.${id}`),
          total: Number(text(form, `total.${id}`) || 0),
        },
      ]),
    ),
  };
}

/** The form as the use-case takes it; whatever is wrong in it is found there. */
export function inputOf(typed: Typed): Omit<Checkout, 'buyer' | 'shops'> & Record<string, unknown> {
  const shops = Object.entries(typed.shops).map(([shopId, s]) => ({
    shopId,
    fulfilment: s.fulfilment,
    method: s.method,
    note: s.note,
    expectedTotal: s.total,
  }));
  const delivered = shops.some((s) => s.fulfilment === 'zone');
  return {
    idempotencyKey: typed.key,
    buyer: { name: typed.name, phone: typed.phone },
    shops,
    ...(typed.now && { lines: linesIn(typed.now) ?? [] }),
    ...(delivered && { address: { text: typed.address, placeId: typed.placeId } }),
  };
}

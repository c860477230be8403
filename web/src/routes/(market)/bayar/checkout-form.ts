import { recordOf } from '#lib/server/record.ts';
import type { Checkout } from '#src/hub/checkout/index.ts';

/** What was typed, to be shown again: never kept anywhere but in the page itself. */
export interface Typed {
  readonly key: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly placeId: string;
  readonly shops: Readonly<Record<string, { fulfilment: string; method: string; note: string; total: number }>>;
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
    ...(delivered && { address: { text: typed.address, placeId: typed.placeId } }),
  };
}

import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { TrackedOrder } from '#src/hub/orders/index.ts';
import { normalizeCode } from '#src/kernel/ids.ts';
import type { Result } from '#src/kernel/result.ts';
import { flash } from './flash.ts';
import { keepOrderLinks, orderToken } from './order-links.ts';
import { failWith, stop } from './problem.ts';

type Event = Pick<RequestEvent, 'locals' | 'cookies' | 'url' | 'setHeaders'> & { readonly params: { code: string } };

/** How a buyer names their order to a use-case: its code, and the secret that this device keeps. */
export function refOf({ locals, cookies, params }: Omit<Event, 'url' | 'setHeaders'>) {
  const code = normalizeCode(params.code.slice(0, 40));
  return { code, token: orderToken(cookies, locals.app.config.origin, code) };
}

/**
 * The order that a page is about. A signed link (`?k=`) is remembered on this device and leaves the address bar; whoever
 * has neither link nor account gets a 404 that says nothing of the order.
 */
export async function followedOrder(event: Event): Promise<{ order: TrackedOrder; token: string | undefined }> {
  const { locals, cookies, url, setHeaders } = event;
  setHeaders({ 'cache-control': 'private, no-store' });
  const { orders, config } = locals.app;
  const ref = refOf(event);
  const given = url.searchParams.get('k');
  const link = given && { code: ref.code, token: given };
  if (link && (await orders.opensByLink(link))) {
    keepOrderLinks(cookies, config.origin, [link]);
    redirect(303, url.pathname.replace(event.params.code, ref.code));
  }
  const tracked = await orders.trackOrder(locals.ctx, ref);
  if (!tracked.ok) stop(tracked.refusal);
  return { order: tracked.value, token: ref.token };
}

/** Somebody was faster, or the same button was pressed twice. */
const MOVED = new Set(['orders.state_moved', 'payments.state_moved', 'payments.refund_moved', 'payments.nothing_owed']);

/**
 * How an action on an order ends: back at its page with a word about it. When the order has moved meanwhile, also there,
 * because its newest state is the answer; any other refusal stays at the form.
 */
export function endAt(event: Omit<Event, 'url' | 'setHeaders'>, done: Result<unknown>, word: string) {
  const { locals, cookies } = event;
  if (!done.ok && !MOVED.has(done.refusal.code)) return failWith(done.refusal, {});
  flash(cookies, locals.app.config.origin, done.ok ? word : 'orders_flash_changed');
  redirect(303, `/pesanan/${refOf(event).code}`);
}

import { isThisComputer } from './this-computer.ts';

/** How a session's token travels. Shared by the API and the pages so that both write the same cookie. */
export interface SessionCookie {
  readonly name: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

/**
 * `__Host-sesi` wherever browsers accept Secure cookies: over https and on this computer (localhost, 127.0.0.1).
 * Only a site served by plain http to other devices of a home network, for trying it on a phone, gets a plain name.
 * `__Host-` binds the cookie to this very host (RFC 6265bis 4.1.3.2).
 */
export const sessionCookie = (origin: string): SessionCookie => ownCookie(origin, 'sesi');

/** What a device is known by at the next login; stays when one logs out. */
export const knownDeviceCookie = (origin: string): SessionCookie => ownCookie(origin, 'perangkat');

/** The secret of a cart begun without an account; kept for `CART_COOKIE_SECONDS`. */
export const cartCookie = (origin: string): SessionCookie => ownCookie(origin, 'cart');

/** The links of orders that were opened on this device without an account. */
export const orderLinksCookie = (origin: string): SessionCookie => ownCookie(origin, 'pesanan');

/** What an action has to say on the page after it. */
export const flashCookie = (origin: string): SessionCookie => ownCookie(origin, 'kabar');

/** What opens the answers that a form was given on this browser, until they are over. */
export const answersCookie = (origin: string): SessionCookie => ownCookie(origin, 'jawaban');

/** The answer that the checkout was left with. */
export const checkoutCookie = (origin: string): SessionCookie => ownCookie(origin, 'bayar');

/** Who buys, as a guest asked this phone to remember. */
export const buyerCookie = (origin: string): SessionCookie => ownCookie(origin, 'pembeli');

/** Sixty days: what was put in a cart is still there weeks later. */
export const CART_COOKIE_SECONDS = 60 * 24 * 60 * 60;

function ownCookie(origin: string, base: string): SessionCookie {
  const url = new URL(origin);
  const secure = url.protocol === 'https:' || isThisComputer(url);
  return { name: secure ? `__Host-${base}` : base, options: { path: '/', httpOnly: true, sameSite: 'lax', secure } };
}

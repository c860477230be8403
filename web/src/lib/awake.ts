const AWAKE = 'balai:awake';

/** Says once that the page has woken up: SvelteKit has taken over what the server wrote. */
export function sayAwake(page: Document): void {
  page.documentElement.dataset.awake = '';
  page.dispatchEvent(new Event(AWAKE));
}

/**
 * Does something as soon as it cannot disturb the waking. A page that is not as the server wrote it when it wakes up is thrown
 * away and built again, and what somebody had typed goes with it. Pages without script of their own are never woken.
 */
export function whenAwake(page: Document, act: () => void): void {
  const wakes = page.querySelector('link[rel="modulepreload"]') !== null;
  if (!wakes || page.documentElement.dataset.awake !== undefined) act();
  else page.addEventListener(AWAKE, act, { once: true });
}

import { countCart } from './cart-count.ts';
import { sendPatiently, settle, waitFor } from './patient-form.ts';

/** Puts goods in the cart without leaving the page; what is refused leads to the page that says why. */
export function addToCart(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="add-to-cart"]'))
    form.addEventListener('submit', (event) => {
      const pressed = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
      if (pressed?.name === 'now') return;
      event.preventDefault();
      // The button stays as it is: one that is switched off loses the focus of who pressed it.
      if (!sending.has(form)) void send(form);
    });
}

/** Forms whose answer is on its way: pressed again meanwhile they are not sent twice. */
const sending = new WeakSet<HTMLFormElement>();

async function send(form: HTMLFormElement): Promise<void> {
  sending.add(form);
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form),
      // SvelteKit then answers with the action's result instead of a page.
      headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
    });
    const result: unknown = await response.json();
    if (!isDone(result)) return void sendPatiently(form, null);
    settle(form);
    countCart();
    const said = form.querySelector<HTMLElement>('div[data-said]');
    if (said) said.hidden = false;
  } catch {
    waitFor(form, () => void send(form));
  } finally {
    sending.delete(form);
  }
}

/** The action redirects once the goods are in the cart. */
const isDone = (result: unknown) =>
  typeof result === 'object' && result !== null && 'type' in result && result.type === 'redirect';

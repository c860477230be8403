import { forgetUnsent, keepUnsent, unsentFields } from '../lib/unsent-fields.ts';

/** Tells the site to answer with an address in place of a redirect, which a script cannot read. */
const LEAD = { accept: 'text/html', 'x-balai-lead': '1' };
/** Forms that are sent by the browser itself: something else than an address was answered. */
const plain = new WeakSet<HTMLFormElement>();

let waiting: { form: HTMLFormElement; again: () => void } | null = null;

/**
 * Sends forms so that a lost connection loses nothing: the page stays as it is, says so, and sends the form when the
 * connection is back. Forms that a page's own script sends are left to it. With `data-keep="island"` the texts also outlive the page.
 */
export function patientForms(): void {
  addEventListener('online', sendAgain);
  document.querySelector('[data-island="unsent"] button')?.addEventListener('click', sendAgain);
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || plain.has(form)) return;
    if ((submitter?.getAttribute('formmethod') ?? form.method).toLowerCase() !== 'post') return;
    // With a connection the browser sends most forms itself; those of the checkout also outlive one that only seems to be there.
    if (navigator.onLine && form.dataset['patient'] === undefined) return;
    event.preventDefault();
    void sendPatiently(form, submitter);
  });
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep="island"]')) keepWhileTyping(form);
}

/** Sends a form and goes on to where it leads. */
export async function sendPatiently(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  if (form.getAttribute('aria-busy') === 'true') return;
  form.setAttribute('aria-busy', 'true');
  const address = pressed?.getAttribute('formaction') ? (pressed as HTMLButtonElement).formAction : form.action;
  try {
    const answer = await fetch(address, { method: 'POST', body: new FormData(form, pressed), headers: LEAD });
    if (answer.status >= 500) return waitFor(form, () => void sendPatiently(form, pressed));
    const led: unknown = await answer.json().catch(() => null);
    if (!isLed(led)) return sendPlainly(form, pressed);
    settle(form);
    if (pressed?.dataset['forget'] !== undefined) forgetUnsent(sessionStorage, location.pathname);
    // Ordered, or logged in: nothing of the form is needed any more.
    if (new URL(led.location, location.href).pathname !== location.pathname)
      forgetUnsent(sessionStorage, location.pathname);
    location.assign(led.location);
  } catch {
    waitFor(form, () => void sendPatiently(form, pressed));
  } finally {
    form.removeAttribute('aria-busy');
  }
}

/** Says that a form is not sent yet, and how to send it again. */
export function waitFor(form: HTMLFormElement, again: () => void): void {
  waiting = { form, again };
  if (form.dataset['keep'] === 'island') keepUnsent(localStorage, location.pathname, new FormData(form), Date.now());
  tell(true);
}

/** The form was sent: there is nothing to wait for. */
export function settle(form: HTMLFormElement): void {
  if (form.dataset['keep'] === 'island') forgetUnsent(localStorage, location.pathname);
  if (waiting?.form !== form) return;
  waiting = null;
  tell(false);
}

function sendAgain(): void {
  waiting?.again();
}

function tell(isWaiting: boolean): void {
  const notice = document.querySelector<HTMLElement>('[data-island="unsent"]');
  if (notice) notice.hidden = !isWaiting;
}

function sendPlainly(form: HTMLFormElement, pressed: HTMLElement | null): void {
  plain.add(form);
  form.requestSubmit(pressed);
}

const isLed = (answer: unknown): answer is { location: string } =>
  typeof answer === 'object' && answer !== null && 'location' in answer && typeof answer.location === 'string';

/** Texts come back with the page: in this tab as they were typed, and for a week when they could not be sent. */
function keepWhileTyping(form: HTMLFormElement): void {
  const unsent = unsentFields(localStorage, location.pathname, Date.now());
  const typed = unsent ?? unsentFields(sessionStorage, location.pathname, Date.now());
  for (const [name, value] of Object.entries(typed ?? {})) giveBack(form.elements.namedItem(name), value);
  if (unsent) waitFor(form, () => form.requestSubmit());
  form.addEventListener('input', () => keepUnsent(sessionStorage, location.pathname, new FormData(form), Date.now()));
}

/** What the page itself says (keys, the place to send to) is newer than what was kept. */
function giveBack(field: Element | RadioNodeList | null, value: string): void {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = true;
  else if (field instanceof HTMLInputElement && field.type === 'hidden') return;
  else if (field instanceof RadioNodeList) {
    for (const choice of field)
      if (choice instanceof HTMLInputElement && choice.type === 'radio' && choice.value === value && !choice.disabled)
        choice.checked = true;
  } else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
}

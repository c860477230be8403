import { sendPatiently } from './patient-form.ts';
import { shrinkChosen } from '../lib/shrink-photo.ts';

/**
 * Shrinks a chosen photo before it is sent, so that it costs little data, and shows that it is on its way. Where the
 * browser cannot, the form sends the photo as it is.
 */
export function sendPhoto(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="send-photo"]')) {
    const input = form.querySelector<HTMLInputElement>('input[type="file"]');
    const button = form.querySelector('button');
    if (!input || !button) continue;
    const label = button.textContent;
    const busy = (on: boolean) => {
      button.disabled = on;
      button.textContent = on ? (form.dataset['busy'] ?? label) : label;
    };
    let shrinking: Promise<void> | undefined;
    const begin = () => {
      shrinking = shrinkChosen(input).catch(() => undefined);
    };
    input.addEventListener('change', begin);
    // Chosen before this script was there.
    if (input.files?.length) begin();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      busy(true);
      void (shrinking ?? Promise.resolve()).then(() => sendPatiently(form, null)).finally(() => busy(false));
    });
    // Coming back with the phone's back button.
    addEventListener('pageshow', () => busy(false));
  }
}

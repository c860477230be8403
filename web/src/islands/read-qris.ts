import type { readQr } from '../lib/shops/read-qr.ts';

/** What `qr-reader.ts` leaves behind. */
interface Reader {
  readonly readQr: typeof readQr;
}

/** Reads the QRIS off a photo into the text field beside it. The reader is loaded when a photo is chosen. */
export function readQris(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-island="read-qris"]')) {
    const [input, label, text, failed] = [
      part.querySelector('input'),
      part.querySelector('label'),
      part.querySelector('textarea'),
      part.querySelector<HTMLElement>('[role="status"]'),
    ];
    if (!input || !label || !text || !failed) continue;
    label.hidden = false;
    input.addEventListener('change', async () => {
      const photo = input.files?.[0];
      input.value = '';
      if (!photo) return;
      await import(/* @vite-ignore */ part.dataset['reader'] ?? '');
      const found = await (globalThis as unknown as Reader).readQr(photo);
      failed.hidden = found !== null;
      if (found !== null) text.value = found;
    });
  }
}

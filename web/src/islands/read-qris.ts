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
      const { readQr } = await import('../lib/shops/read-qr.ts');
      const found = await readQr(photo);
      failed.hidden = found !== null;
      if (found !== null) text.value = found;
    });
  }
}

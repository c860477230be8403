const SHOWN_MS = 2500;

/** Buttons that put a number or a link into the clipboard and say so for a moment. */
export function copying(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-island="copy"]')) {
    const words = button.querySelector('span');
    const { copy = '', copied = '' } = button.dataset;
    if (!words) continue;
    const label = words.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(copy);
      words.textContent = copied;
      setTimeout(() => {
        words.textContent = label;
      }, SHOWN_MS);
    });
  }
}

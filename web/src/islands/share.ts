/** Shows the share button where the phone can share; the link below it works everywhere. */
export function sharing(): void {
  if (!('share' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-island="share"]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const { shareTitle: title = document.title, shareUrl: url = location.href } = button.dataset;
      // Closing the phone's sheet is no error.
      navigator.share({ title, url }).catch(() => undefined);
    });
  }
}

/** Says at the top of the page that there is no connection, for as long as that is so. */
export function offlineNotice(): void {
  const notice = document.querySelector<HTMLElement>('[data-island="offline"]');
  if (!notice) return;
  const update = () => {
    notice.hidden = navigator.onLine;
  };
  addEventListener('online', update);
  addEventListener('offline', update);
  update();
}

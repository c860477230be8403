const MOST = 24;
/** Where a page's title stands, before its styles. */
const HEAD = 20_000;

/** On the page that says that there is no connection: what was opened on this device before, newest first, and can be read now. */
export async function seenPages(): Promise<void> {
  const seen = document.querySelector<HTMLElement>('[data-island="seen-pages"]');
  const list = seen?.querySelector('ul');
  if (!seen || !list || !('caches' in window)) return;
  const pages = await caches.open('pages');
  const found = new Map<string, HTMLElement>();
  for (const request of [...(await pages.keys())].reverse()) {
    const { pathname, search } = new URL(request.url);
    if (found.size === MOST) break;
    const title = titleIn((await (await pages.match(request))?.text()) ?? '');
    if (title && !found.has(title)) found.set(title, linkTo(pathname + search, title));
  }
  list.replaceChildren(...found.values());
  seen.hidden = found.size === 0;
}

/** Without the site's name after it. Only the title is read: the page's styles are not this page's to apply. */
function titleIn(page: string): string {
  const [title = ''] = /<title>[^<]*<\/title>/.exec(page.slice(0, HEAD)) ?? [];
  return new DOMParser().parseFromString(title, 'text/html').title.replace(/ · Balai$/, '');
}

function linkTo(path: string, title: string): HTMLElement {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  const row = document.createElement('li');
  row.appendChild(link);
  return row;
}

/** Shown for a page that was never opened on this device. */
export const OFFLINE_PAGE = '/luring';
/** Shown for a form that could not be sent, when the page's own script was not there to keep it. */
export const UNSENT_PAGE = '/luring?kirim';

/** How a request is answered on the device; null leaves it to the browser (the API, other sites). */
export function answerOf(
  request: Pick<Request, 'method' | 'url' | 'mode'>,
  origin: string,
): 'page' | 'form' | 'file' | 'photo' | null {
  const url = new URL(request.url);
  if (url.origin !== origin) return null;
  if (request.method === 'POST' && request.mode === 'navigate') return 'form';
  if (request.method !== 'GET') return null;
  if (url.pathname.startsWith('/_app/immutable/')) return 'file';
  if (url.pathname.startsWith('/foto/')) return 'photo';
  if (url.pathname.startsWith('/api/')) return null;
  return request.mode === 'navigate' ? 'page' : null;
}

/** Shown for a page that was never opened on this device. */
export const OFFLINE_PAGE = '/luring';

/** How a request is answered on the device; null leaves it to the browser (forms, the API, other sites). */
export function answerOf(
  request: Pick<Request, 'method' | 'url' | 'mode'>,
  origin: string,
): 'page' | 'file' | 'photo' | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return null;
  if (url.pathname.startsWith('/_app/immutable/')) return 'file';
  if (url.pathname.startsWith('/foto/')) return 'photo';
  if (url.pathname.startsWith('/api/')) return null;
  return request.mode === 'navigate' ? 'page' : null;
}

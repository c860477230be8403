export type SentPhoto =
  | { readonly kind: 'kept'; readonly key: string }
  /** No connection: to be sent again, the same picture gives the same key. */
  | { readonly kind: 'waiting' }
  /** The login has ended: it is sent again by whoever logs in. */
  | { readonly kind: 'logged_out' }
  | { readonly kind: 'heic' }
  | { readonly kind: 'refused' };

/** Sends a photo to its shop and tells how far it is, 0 to 1. */
export const sendPhoto = (shopId: string, photo: Blob, progress: (part: number) => void): Promise<SentPhoto> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/shops/${encodeURIComponent(shopId)}/photos`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', photo.type || 'image/jpeg');
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () => done(outcome(request.status, request.response)));
    request.addEventListener('error', () => done({ kind: 'waiting' }));
    request.addEventListener('timeout', () => done({ kind: 'waiting' }));
    request.timeout = 60_000;
    request.send(photo);
  });

function outcome(status: number, answer: unknown): SentPhoto {
  const key = typeof answer === 'object' && answer !== null && 'key' in answer ? answer.key : null;
  if (status === 201 && typeof key === 'string') return { kind: 'kept', key };
  if (status === 401) return { kind: 'logged_out' };
  if (JSON.stringify(answer).includes('pictures.heic')) return { kind: 'heic' };
  return { kind: status >= 500 || status === 429 ? 'waiting' : 'refused' };
}

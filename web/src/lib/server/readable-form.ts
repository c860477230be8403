import { error } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { refusal } from '#src/kernel/result.ts';
import { sentenceOf, stop } from './problem.ts';

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const NOT_A_FORM = refusal('invalid', 'input.not_a_form');
const TOO_LARGE = refusal('invalid', 'input.too_large');

/** Pages take forms and nothing else. One that cannot be read is the sender's mistake, not a defect of ours. */
export const handleForms: Handle = ({ event, resolve }) => {
  const { request } = event;
  if (request.method !== 'POST') return resolve(event);
  // The framework takes `?/default`, which no form of ours says, for a programmer's mistake.
  if (event.url.searchParams.has('/default')) stop(NOT_A_FORM);
  if (!FORM.test(request.headers.get('content-type') ?? '')) stop(NOT_A_FORM);
  const read = request.formData.bind(request);
  const { bodyTooLarge } = event.platform ?? {};
  // Throws at once, so that this page alone answers a POST itself: a browser that still sends never follows a redirect.
  const readOrStop = () => (bodyTooLarge ? error(413, sentenceOf(TOO_LARGE)) : read().catch(() => stop(NOT_A_FORM)));
  Object.defineProperty(request, 'formData', { value: readOrStop });
  return resolve(event);
};

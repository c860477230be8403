export { forwardRequest } from './forward-request.ts';
export { RECORDED_LETTER } from './recorded-letter.ts';
export { tokenHash } from './check-token.ts';
export { type ReviewPage, reviewRequest } from './review-request.ts';

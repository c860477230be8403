export { forwardRequest } from './forward-request.ts';
export { tokenHash } from './check-token.ts';
export { issueLetter } from './issue-letter.ts';
export { readLetterFile } from './read-letter-file.ts';
export { type ReviewPage, reviewRequest } from './review-request.ts';
export { revokeLetter } from './revoke-letter.ts';
export { signingKeys } from './signing-keys.ts';

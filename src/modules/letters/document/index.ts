export type { LetterSnapshot, PrintedAnswer, PrintedPerson } from './letter-snapshot.ts';
export { checkTemplate, IDENTITY_BLOCKS, PLACEHOLDER, valueOf } from './placeholders.ts';
export { longDate } from './wording.ts';
export { makeDocument, type StoredDocument } from './make-document.ts';
export { officeLines } from './signer-office.ts';
export { type Block, composeBody } from './compose-body.ts';

export type { LetterSnapshot, PrintedAnswer, PrintedPerson } from './letter-snapshot.ts';
export { IDENTITY_BLOCKS, parsePlaceholder, partOf, PLACEHOLDER, valueOf } from './placeholders.ts';
export { longDate } from './wording.ts';
export { checkTemplate } from './check-template.ts';
export { makeDocument, type StoredDocument } from './make-document.ts';
export { type Block, composeBody } from './compose-body.ts';
export { printable, undrawable } from './printable.ts';
export { signatureRows, type SignRow } from './signatures.ts';

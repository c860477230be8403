export { addDocument, AddDocumentSchema } from './add-document.ts';
export { releaseEvidence } from './release-evidence.ts';
export { showEvidence, type Evidence, type Indicator } from './show-evidence.ts';
export { withdrawDocument, WithdrawDocumentSchema } from './withdraw-document.ts';

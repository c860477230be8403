export { addDocument } from './add-document.ts';
export { showEvidence, type Evidence, type Indicator } from './show-evidence.ts';
export { withdrawDocument } from './withdraw-document.ts';

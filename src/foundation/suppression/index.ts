export { apart } from './apart.ts';
export { cellName, cellsOf, codesOf, type Code, type CrossTable } from './cross-table.ts';
export { decide, exposed, recode, type Suppressor } from './decide.ts';
export { withLeasts } from './leasts.ts';
export { protect } from './protect.ts';
export { knownBut, LEAST, ONE, type Cell, type Publication, type Relation } from './publication.ts';
export { mayShowRate, roomOfCount, roomOfSum, TOO_FEW } from './rule.ts';

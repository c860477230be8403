export type { Correctable } from './correction.ts';
export { type AskedCorrection } from './list-corrections.ts';
export { correctionSubscriptions } from './notices.ts';
export { ownCorrections, type OwnCorrection } from './own-corrections.ts';
export { correctionTemplates } from './templates.ts';

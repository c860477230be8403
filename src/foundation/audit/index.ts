export type { PastOf } from './actions.ts';
export { audit } from './audit.repo.ts';
export { denied } from './denied.ts';
export { enterLog } from './enter-log.ts';
export { entryOf, readOpening } from './entry.ts';
export { logLedger } from './log-ledger.repo.ts';
export { entrySql, recordedOf, recordedQuery, type Recorded, type RecordedRow, type Subject } from './recorded.repo.ts';

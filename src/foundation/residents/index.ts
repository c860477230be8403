export { lookAt, type LookRow } from './looks.repo.ts';
export { maskName, maskPhone } from './mask.ts';
export { KkSchema, NikSchema, nikWarningsOf, readNik, type NikWarning } from './nik.ts';
export { looksAtMe, ownRecord, residentOf } from './own-record.ts';
export type { ResidentRecord } from './record.ts';
export { openRecordRow, recordQuery, recordsRepo, type RecordRow } from './records.repo.ts';
export { type FoundResident } from './search-residents.ts';
export { subjectsFor, type Subject } from './subjects-for.ts';

export { caseReceipt, caseRecord, receiptOf } from './case-record.ts';
export type { CaseKind, CaseRef, CaseStep, Holder, StepRole } from './case.ts';
export { RECEIPT_FILE, RecordSchema } from './record-file.ts';
export { moveCase, openCase } from './cases.repo.ts';
export {
  CASE_COLUMNS,
  casesByCode,
  TIMELINE_OPENS,
  timelineQuery,
  type CaseRow,
  type TimelineEntry,
} from './read-timeline.repo.ts';

export type { CaseKind, CaseStep, Holder, StepRole } from './case.ts';
export { moveCase, openCase } from './cases.repo.ts';
export {
  CASE_COLUMNS,
  casesByCode,
  TIMELINE_OPENS,
  timelineQuery,
  type CaseRow,
  type TimelineEntry,
} from './read-timeline.repo.ts';

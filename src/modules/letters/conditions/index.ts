export { ConditionSchema, conditionsFit, RecordedEventSchema } from './condition-schema.ts';
export { conditionsOf, recordedBy } from './conditions-of.ts';
export type { Facts } from './facts.ts';
export { judge, unneededExceptions, type Finding } from './judge.ts';
export { unmet } from './unmet.ts';

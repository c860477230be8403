export { roundTripsOf, testDb } from './test-db.ts';
export { fixedClock, seededIds, type FixedClock } from './time-and-ids.ts';

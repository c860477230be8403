export { officeCalendar } from './office-calendar.repo.ts';
export { officeTimeBetween } from './office-calendar.ts';
export { extendPromise, promisedAt } from './promise.ts';

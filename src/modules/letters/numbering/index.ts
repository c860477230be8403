export { allocateNumber } from './allocate-number.ts';
export { closeYear } from './close-year.ts';
export { listNumbers, type NumberLine } from './list-numbers.ts';
export { checkNumberFormat, DEFAULT_NUMBER_FORMAT, formatNumber } from './number-format.ts';
export { type GivenNumber, numbersRepo } from './numbers.repo.ts';
export { reserveNumbers, ReserveNumbersSchema } from './reserve-numbers.ts';

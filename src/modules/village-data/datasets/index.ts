export type { Count } from './dataset.ts';
export { offer } from './offer.ts';
export { ageCode, populationOf } from './population.ts';
export { prepareRelease } from './prepare-release.ts';
export { copyText } from './release-copy.ts';

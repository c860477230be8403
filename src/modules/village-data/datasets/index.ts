export type {
  Count,
  Dataset,
  Dimension,
  Line,
  LineStatus,
  Measure,
  Plot,
  Release,
  Remark,
  Topic,
  Worded,
} from './dataset.ts';
export { offer } from './offer.ts';
export { ageCode, populationOf } from './population.ts';
export { prepareRelease } from './prepare-release.ts';
export { copyText, headsOf, readCopy } from './release-copy.ts';

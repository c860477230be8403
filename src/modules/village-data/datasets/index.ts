export { checkLines, type LineFault } from './check-lines.ts';
export type {
  CodeList,
  Count,
  Dataset,
  Dimension,
  Headline,
  Line,
  LineStatus,
  Measure,
  Plot,
  Release,
  Remark,
  RemarkFile,
  Topic,
  Worded,
} from './dataset.ts';
export {
  documentPath,
  fileName,
  filesNamed,
  PHOTO_FOLDER,
  photoKey,
  photoPath,
  withFingerprints,
} from './file-address.ts';
export { headlinesOf, type HeadlineValue } from './headlines-of.ts';
export { offer } from './offer.ts';
export { ageCode, populationOf } from './population.ts';
export { prepareRelease } from './prepare-release.ts';
export { copyText, readCopy } from './release-copy.ts';

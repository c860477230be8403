export { correctRelease, CorrectReleaseSchema } from './correct-release.ts';
export { discardDraft, DiscardDraftSchema } from './discard-draft.ts';
export { draftRelease, DraftReleaseSchema, type Drafted } from './draft-release.ts';
export { headlinesOfDatasets, listLatest, type Latest, type LatestHeadline } from './list-latest.ts';
export { datasetPath } from './listing.ts';
export { publishRelease, PublishReleaseSchema, type Published } from './publish-release.ts';
export { dataVillage, readRelease, type ReadRelease } from './read-release.ts';
export type { OpenDataset, RegionInFigures, VillageInFigures } from './read-village.ts';
export { startListings } from './start-listings.ts';

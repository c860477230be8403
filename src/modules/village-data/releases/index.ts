export { officerOf } from './authority.ts';
export { correctRelease, CorrectReleaseSchema } from './correct-release.ts';
export { discardDraft, DiscardDraftSchema } from './discard-draft.ts';
export { draftRelease, DraftReleaseSchema, villageIn, type Drafted } from './draft-release.ts';
<<<<<<< HEAD
export { hamletsOf } from './hamlets.repo.ts';
export { DaySchema } from './line-input.ts';
=======
export { changeDraft, EMPTIED, insertDraft, nextToWorkOn, type CountingRow, type NewDraft } from './drafts.repo.ts';
export { hamletsOf } from './hamlets.repo.ts';
export { isAnotherQuarter } from './line-input.ts';
>>>>>>> main
export { listLatest, type Latest, type LatestHeadline } from './list-latest.ts';
export { listNewest, listReleases } from './list-releases.ts';
export { datasetPath } from './listing.ts';
export { publishRelease, PublishReleaseSchema, type Published } from './publish-release.ts';
export { readDataOffice, type DataOffice, type Draft, type OfficeDataset } from './read-data-office.ts';
export { readDraft, type ChangedLine, type ReadDraft } from './read-draft.ts';
export { releaseByItself, type ByItself } from './release-by-itself.ts';
export { dataVillage, readRelease, type ReadRelease } from './read-release.ts';
<<<<<<< HEAD
export { newestCopy } from './releases.repo.ts';
=======
export { newestCopy, officerName, withheldRows } from './releases.repo.ts';
>>>>>>> main
export { startListings } from './start-listings.ts';

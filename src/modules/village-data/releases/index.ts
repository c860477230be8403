export { officerOf, publisherOf, type Officer } from './authority.ts';
export { correctRelease, CorrectReleaseSchema } from './correct-release.ts';
export { DRAFTS_DESK } from './drafts-desk.ts';
export { discardDraft, DiscardDraftSchema } from './discard-draft.ts';
export { headlinesOfDatasets, listLatest, type LatestHeadline } from './list-latest.ts';
export { draftRelease, DraftReleaseSchema, villageIn, type Drafted } from './draft-release.ts';
export { changeDraft, EMPTIED, insertDraft, nextToWorkOn, type CountingRow, type NewDraft } from './drafts.repo.ts';
export { fileOf, filesByName, insertFile, takeAway } from './files.repo.ts';
export { hamletsOf } from './hamlets.repo.ts';
<<<<<<< HEAD
export { DaySchema, isAnotherQuarter, nextQuarter, PublicReasonSchema } from './line-input.ts';
export { listNewest, listReleases, listWithDocuments } from './list-releases.ts';
=======
export { DaySchema, PublicReasonSchema } from './line-input.ts';
export { listNewest, listReleases } from './list-releases.ts';
>>>>>>> main
export { listVillageDatasets } from './list-village-datasets.ts';
export { datasetPath } from './listing.ts';
export { keptOf as keptProjections, type KeptRow } from './projections.repo.ts';
export { publishRelease, PublishReleaseSchema } from './publish-release.ts';
export { readDataOffice } from './read-data-office.ts';
export { readDraft } from './read-draft.ts';
export { releaseByItself } from './release-by-itself.ts';
export { dataVillage, placesIn, readRelease, type NamedFile, type ReadRelease } from './read-release.ts';
export { readNewest } from './read-village.ts';
export { newestCopy, officerName, withheldRows } from './releases.repo.ts';
export { startListings } from './start-listings.ts';

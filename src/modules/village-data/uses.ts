import { importFile, listImportErrors, readTemplate, tryImport } from './import/index.ts';
import { keepFile } from './files/keep-file.ts';
import { withdrawFile } from './files/withdraw-file.ts';
import { describeDataset } from './catalogue/describe-dataset.ts';
import { countAnew } from './counting/count-anew.ts';
import { mayCountFrom } from './counting/may-count-from.ts';
import { correctRelease } from './releases/correct-release.ts';
import { discardDraft } from './releases/discard-draft.ts';
import { draftRelease } from './releases/draft-release.ts';
import { listLatest } from './releases/list-latest.ts';
import { publishRelease } from './releases/publish-release.ts';
import { compareVillages } from './reading/compare-villages.ts';
import { readProjection } from './reading/read-projection.ts';
import { viewDataset } from './reading/view-dataset.ts';
import { readDataOffice } from './releases/read-data-office.ts';
import { readDraft } from './releases/read-draft.ts';
import { readRelease } from './releases/read-release.ts';
import { readRegionOffice } from './releases/read-region-office.ts';
import { readRegion, readVillage } from './releases/read-village.ts';
import { readProject } from './projects/read-project.ts';
import { reportProgress } from './projects/report-progress.ts';
import { readPotential } from './potential/index.ts';
import { listDatasets } from './definitions/list-datasets.ts';

/** Everything that can be done with the data of villages. */
export const villageDataUses = {
  compareVillages,
  describeDataset,
  correctRelease,
  countAnew,
  discardDraft,
  draftRelease,
  importFile,
  keepFile,
  listDatasets,
  listImportErrors,
  listLatest,
  mayCountFrom,
  publishRelease,
  readProjection,
  readRegion,
  readRegionOffice,
  readDataOffice,
  readDraft,
  readPotential,
  readProject,
  readRelease,
  readTemplate,
  reportProgress,
  tryImport,
  readVillage,
  viewDataset,
  withdrawFile,
};

import { importFile } from './import/import-file.ts';
import { listImportErrors } from './import/list-import-errors.ts';
import { readTemplate } from './import/read-template.ts';
import { tryImport } from './import/try-import.ts';
import { keepFile } from './files/keep-file.ts';
import { withdrawFile } from './files/withdraw-file.ts';
import { describeDataset } from './catalogue/describe-dataset.ts';
import { countAnew } from './counting/count-anew.ts';
import { mayCountFrom } from './counting/may-count-from.ts';
import { correctRelease } from './releases/correct-release.ts';
import { discardDraft } from './releases/discard-draft.ts';
import { draftRelease } from './releases/draft-release.ts';
import { publishRelease } from './releases/publish-release.ts';
import { compareVillages } from './reading/compare-villages.ts';
import { viewDataset } from './reading/view-dataset.ts';
import { readDataOffice } from './releases/read-data-office.ts';
import { readDraft } from './releases/read-draft.ts';
import { readRelease } from './releases/read-release.ts';
import { readRegionOffice } from './releases/read-region-office.ts';
import { readRegion, readVillage } from './releases/read-village.ts';
import { readProject } from './projects/read-project.ts';
import { reportProgress } from './projects/report-progress.ts';
import { readPotential } from './potential/read-potential.ts';
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
  mayCountFrom,
  publishRelease,
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

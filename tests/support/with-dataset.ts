import { afterAll, beforeAll } from 'vitest';
import type { Dataset } from '../../src/modules/village-data/datasets/index.ts';
import { DATASETS } from '../../src/modules/village-data/definitions/index.ts';

/** For the tests of a file there is one dataset more: a definition that no code knows of. */
export function withDataset(dataset: Dataset): void {
  const list = DATASETS as Dataset[];
  beforeAll(() => {
    list.push(dataset);
  });
  afterAll(() => {
    list.splice(list.indexOf(dataset), 1);
  });
}

import type { Dataset } from '../datasets/index.ts';
import { DATASETS } from './registry.ts';

/** Every dataset that a village may publish, released or not. */
export const listDatasets = (_deps: object): readonly Dataset[] => DATASETS;

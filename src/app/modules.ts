import type { Module } from '../hub/module.ts';
import { lettersModule } from '../modules/letters/index.ts';
import { promisesModule } from '../modules/promises/index.ts';
import { transparencyModule } from '../modules/transparency/index.ts';
import { villageDataModule } from '../modules/village-data/index.ts';

/** The office's modules. Adding one: write `src/modules/<name>` with a `Module`, and name it here. */
export const modules = [
  lettersModule,
  transparencyModule,
  villageDataModule,
  promisesModule,
] as const satisfies readonly Module[];

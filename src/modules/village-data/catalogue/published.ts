import type { Dataset, Release } from '../datasets/index.ts';

/** What the catalogue must know of a village: its kode wilayah, the name in addresses, the name for people. */
export interface VillageNamed {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** A village's dataset of which something is out. */
export interface Published {
  readonly village: VillageNamed;
  readonly dataset: Dataset;
  /** The newest first. */
  readonly releases: readonly Release[];
  /** Documents that the newest release names and that can be read. */
  readonly documents?: readonly {
    /** SHA-256. */
    readonly name: string;
    readonly bytes: number;
    readonly publishedAt: number;
  }[];
}

import type { Deps } from '../../../foundation/deps.ts';
import type { LetterSnapshot } from '../document/index.ts';

/** What was printed, from `letters.snapshot_sealed`. */
export const openSnapshot = async ({ vault }: Pick<Deps, 'vault'>, sealed: string): Promise<LetterSnapshot> =>
  JSON.parse(await vault.open(sealed, 'letters.snapshot')) as LetterSnapshot;

import { CONDITIONS, RECORDS } from './conditions.ts';
import type { CatalogueEntry } from './entry.ts';
import { familyLetters } from './family-letters.ts';
import { lifeEventLetters } from './life-event-letters.ts';
import { livelihoodLetters } from './livelihood-letters.ts';
import { marriageLetters } from './marriage-letters.ts';
import { movingLetters } from './moving-letters.ts';
import { propertyLetters } from './property-letters.ts';
import { publicOrderLetters } from './public-order-letters.ts';
import { residentLetters } from './resident-letters.ts';

/** The letters a new village starts with, most asked first within each group. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...livelihoodLetters,
  ...residentLetters,
  ...publicOrderLetters,
  ...lifeEventLetters,
  ...marriageLetters,
  ...familyLetters,
  ...movingLetters,
  ...propertyLetters,
].map((entry) => {
  const records = RECORDS[entry.slug];
  const conditions = CONDITIONS[entry.slug] ?? [];
  return { ...entry, content: { ...entry.content, conditions, ...(records ? { records } : {}) } };
});

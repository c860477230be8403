import type { LetterTypeContent } from '../letter-type.ts';
import { CATALOGUE } from '../catalogue/index.ts';
import { conditionsOf, recordedBy } from '../conditions/index.ts';
import type { LetterTypeRow } from './letter-types.repo.ts';

/** What a letter asks, demands and prints: the parts that a village takes anew from the catalogue, all or none. */
const PARTS = [
  'fields',
  'conditions',
  'template',
  'paper',
  'attachments',
  'records',
  'goneSubjectAllowed',
  'validUntilField',
  'alsoSignedBy',
] as const satisfies readonly (keyof LetterTypeContent)[];

const partsOf = (content: LetterTypeContent): Partial<LetterTypeContent> =>
  Object.fromEntries(PARTS.map((part) => [part, content[part]]));

/** In which order the keys were written says nothing. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, it: unknown) =>
    it && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).toSorted()) : it,
  );

/**
 * The letter as the catalogue has it now, where a village's own asks, demands or prints something else: because it was written
 * down before, or because the village changed it. Its explanations stay the village's. Null when there is no difference.
 */
export function newerExample(type: Pick<LetterTypeRow, 'slug' | 'content'>): LetterTypeContent | null {
  const example = CATALOGUE.find((entry) => entry.slug === type.slug)?.content;
  const records = recordedBy(type);
  const content = { ...type.content, conditions: conditionsOf(type), ...(records && { records }) };
  if (!example || plain(partsOf(example)) === plain(partsOf(content))) return null;
  const rest = Object.fromEntries(Object.entries(content).filter(([key]) => !PARTS.some((part) => part === key)));
  const parts = Object.fromEntries(Object.entries(partsOf(example)).filter(([, part]) => part !== undefined));
  return { ...rest, ...parts } as unknown as LetterTypeContent;
}

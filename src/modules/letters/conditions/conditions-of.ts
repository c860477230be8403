import { CATALOGUE } from '../catalogue/index.ts';
import type { Condition, RecordedEvent } from '../condition.ts';
import type { LetterTypeContent } from '../letter-type.ts';
import { placesOf } from './judge.ts';

interface TypeWithContent {
  readonly slug: string;
  readonly content: LetterTypeContent;
}

/**
 * The conditions of a village's letter type. A type written down before there were any has those of the catalogue's letter of
 * the same name, as far as it asks what they are about.
 */
export function conditionsOf({ slug, content }: TypeWithContent): readonly Condition[] {
  if (content.conditions) return content.conditions;
  const asked = new Map(content.fields.map((field) => [field.key, field.kind]));
  const first = CATALOGUE.find((entry) => entry.slug === slug)?.content;
  const kinds = new Map(first?.fields.map((field) => [field.key, field.kind]));
  const isAsked = (key: string) => asked.get(key) !== undefined && asked.get(key) === kinds.get(key);
  return (first?.conditions ?? [])
    .filter((condition) => placesOf(condition).every(isAsked))
    .map(({ unless, ...condition }) => (unless?.every(isAsked) ? { ...condition, unless } : condition));
}

/** What the registry learns from a letter of this type, with the same rule for older types. */
export function recordedBy({ slug, content }: TypeWithContent): RecordedEvent | null {
  const records =
    content.records ?? (content.conditions ? undefined : CATALOGUE.find((e) => e.slug === slug)?.content.records);
  return records && content.fields.some((f) => f.key === records.dateField && f.kind === 'date') ? records : null;
}

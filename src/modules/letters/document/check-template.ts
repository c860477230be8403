import type { LetterField } from '../letter-type.ts';
import { ANSWERED, REGISTERED } from './person-parts.ts';
import { IDENTITY_BLOCKS, parsePlaceholder, PLACEHOLDER, registryPlaceholders } from './placeholders.ts';

/** A mistake in a template: the paragraph's index, and why. Reported when the type is saved, never when a letter is made. */
export interface TemplateFault {
  readonly paragraph: number;
  readonly reason: 'unknown_placeholder' | 'stray_brace' | 'block_not_alone';
  /** The placeholder as the author typed it. */
  readonly name: string | null;
}

type Asked = Pick<LetterField, 'key'> & Partial<Pick<LetterField, 'kind'>>;

/** Columns that belong to a table of people besides the people's own parts. */
export const SIGNATURE_COLUMN = 'signature';

/** Checks a type's template against its fields and the registry. An empty list means every placeholder can be filled. */
export function checkTemplate(template: readonly string[], fields: readonly Asked[]): TemplateFault[] {
  const known = new Set([...registryPlaceholders, ...fields.flatMap(namesOf)]);
  const blocks = new Set<string>(IDENTITY_BLOCKS);
  return template.flatMap((text, paragraph) => {
    const faults: TemplateFault[] = [];
    for (const [, inner = ''] of text.matchAll(PLACEHOLDER)) {
      const { name, parts } = parsePlaceholder(inner);
      const fault = (reason: TemplateFault['reason']) => faults.push({ paragraph, reason, name: inner });
      if (name === 'sum') {
        const sums = parts.every((key) => fields.some((f) => f.key === key && (f.kind ?? 'money') === 'money'));
        if (parts.length === 0 || !sums) fault('unknown_placeholder');
      } else if (!known.has(name) || parts.some((part) => !partsOf(name, fields).includes(part))) {
        fault('unknown_placeholder');
      } else if ((blocks.has(name) || parts.length > 0) && text.trim() !== `{${inner}}`) fault('block_not_alone');
    }
    if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) faults.push({ paragraph, reason: 'stray_brace', name: null });
    return faults;
  });
}

function namesOf({ key, kind }: Asked): string[] {
  if (kind === 'person') return [key, ...Object.keys(ANSWERED).map((part) => `${key}.${part}`)];
  if (kind === 'people') return [key, `${key}.count`];
  return kind === 'date' ? [key, `${key}.day`] : [key];
}

function partsOf(name: string, fields: readonly Asked[]): string[] {
  if (IDENTITY_BLOCKS.some((block) => block === name)) return Object.keys(REGISTERED);
  const kind = fields.find((f) => f.key === name)?.kind;
  if (kind === 'people') return [...Object.keys(ANSWERED), SIGNATURE_COLUMN];
  return kind === 'person' ? Object.keys(ANSWERED) : [];
}

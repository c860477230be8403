import { orTyped, readCount } from '#src/kernel/numbers.ts';
import type { LetterField, LetterTypeContent } from '#src/modules/letters/index.ts';
import { paperFrom } from './paper-form.ts';
import { inKeys, nameInKeys } from './template-words.ts';

/** How many empty questions the form offers besides those there are. */
export const SPARE_QUESTIONS = 2;

/** A file where words belong counts as nothing written. */
const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value : '');

const lines = (value: FormDataEntryValue | null): string[] =>
  text(value)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

const numberOf = (value: FormDataEntryValue | null): number | string | null => {
  const typed = text(value).trim();
  return typed === '' ? null : orTyped(readCount, typed);
};

/** What a template says without being asked. */
const RESERVED = ['subject', 'applicant', 'sum'];

/** `Apa nama kapalnya?` → `apa_nama_kapalnya`: nobody has to think of a key. */
function keyFor(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_\d]+|_+$/g, '')
    .slice(0, 36);
  const stem = words || 'jawaban';
  let key = stem;
  for (let n = 2; taken.has(key); n += 1) key = `${stem}_${n}`;
  return key;
}

/** The questions of the form: empty rows and those to be removed are left out. What the form does not show is kept from before. */
function questions(form: FormData, before: readonly LetterField[]): unknown[] {
  const at = (name: string, i: number) => text(form.get(`${name}.${i}`)).trim();
  const rows = Number(form.get('questions') ?? 0);
  const kept = Array.from({ length: Math.min(rows, 60) }, (_, i) => i).filter(
    (i) => (at('key', i) || at('label', i)) && !form.has(`drop.${i}`),
  );
  const taken = new Set([...RESERVED, ...before.map((f) => f.key), ...kept.map((i) => at('key', i))]);
  return kept.map((i) => {
    const key = at('key', i) || keyFor(at('label', i), taken);
    taken.add(key);
    const old = before.find((f) => f.key === key);
    const [help, choices] = [at('help', i), lines(form.get(`choices.${i}`))];
    return {
      key,
      label: at('label', i),
      kind: at('kind', i),
      required: form.has(`required.${i}`),
      ...personOf(at('kind', i), old),
      ...(help && { help }),
      ...(choices.length && { choices }),
      ...(old?.maxLength && { maxLength: old.maxLength }),
      ...(old?.prefill && { prefill: old.prefill }),
      ...(old?.person && { person: old.person }),
    };
  });
}

/** A question about people says at least their NIK; how it is asked beyond that is kept from before. */
const personOf = (kind: string, old: LetterField | undefined) =>
  kind === 'person' || kind === 'people' ? { person: old?.person ?? { parts: ['nik', 'relation'] } } : {};

/** Conditions come as the form got them, each with its tick, its own sentence, and those that were added. */
function conditions(form: FormData): unknown[] {
  const rows = Math.min(Number(form.get('conditions') ?? 0), 60);
  const read = (i: number): unknown => {
    try {
      return JSON.parse(text(form.get(`condition.${i}`)));
    } catch {
      return null;
    }
  };
  return Array.from({ length: rows }, (_, i) => i).flatMap((i) => {
    const condition = form.has(`condition.${i}.on`) ? read(i) : null;
    if (typeof condition !== 'object' || condition === null) return [];
    const otherwise = text(form.get(`condition.${i}.otherwise`)).trim();
    return [{ ...condition, otherwise: otherwise || undefined }];
  });
}

/** A letter type as its form sends it, for the use-case to judge. Its text and who signs come in words, and go on as keys. */
export function typeFromForm(form: FormData, before: LetterTypeContent | null) {
  const asked = questions(form, before?.fields ?? []);
  const named = [asked as readonly LetterField[], before?.fields ?? []] as const;
  return {
    title: text(form.get('title')),
    classification: text(form.get('classification')),
    promisedMinutes: numberOf(form.get('promisedMinutes')),
    validDays: numberOf(form.get('validDays')),
    rtEndorsement: form.has('rtEndorsement'),
    secretaryStep: form.has('secretaryStep'),
    active: form.has('active'),
    content: {
      purpose: text(form.get('purpose')),
      stillAsked: lines(form.get('stillAsked')),
      notNeeded: lines(form.get('notNeeded')),
      legalBasis: lines(form.get('legalBasis')),
      requirements: lines(form.get('requirements')),
      steps: lines(form.get('steps')),
      keywords: lines(form.get('keywords')),
      attachments: lines(form.get('attachments')),
      fields: asked,
      template: text(form.get('template'))
        .split(/\r?\n\s*\r?\n/)
        .map((paragraph) => inKeys(paragraph.trim(), ...named))
        .filter(Boolean),
      goneSubjectAllowed: form.has('goneSubjectAllowed'),
      conditions: conditions(form),
      ...(before?.records && { records: before.records }),
      alsoSignedBy: form.has('camat') ? 'camat' : null,
      ...paperFrom(lines(form.get('hands')), lines(form.get('copies')), before?.paper, (words) =>
        nameInKeys(words, ...named),
      ),
      ...(before?.validUntilField && { validUntilField: before.validUntilField }),
    },
  };
}

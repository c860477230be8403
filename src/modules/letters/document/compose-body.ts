import type { LetterSnapshot } from './letter-snapshot.ts';
import { ANSWERED, USUAL_COLUMNS, USUAL_PARTS } from './person-parts.ts';
import { IDENTITY_BLOCKS, parsePlaceholder, partLabel, partOf, PLACEHOLDER, valueOf } from './placeholders.ts';
import { peopleTable, type Table } from './people-table.ts';

/** A part of a letter's body, ready to be laid out. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] }
  | Table;

export interface Row {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

export interface Item {
  readonly marker: string;
  readonly text: string;
}

const ROW = /^([^:{}]{1,40}?)\s*:\s+(.+)$/;
const ITEM = /^(\d{1,2}\.|[a-z]\.|-)\s+(.+)$/;

/**
 * Fills a letter's template. A paragraph whose lines all read `Label : value` becomes an aligned table, lines that begin with
 * `1.`, `a.` or `-` become a list; alone, `{subject}` or a question about a person becomes the identity table, one about people
 * a table with a line each. The shape is taken from the template before
 * anything is filled in, so that no answer can change it. What has nothing to say (an optional question left
 * unanswered) is left out with its sentence.
 */
export function composeBody(letter: LetterSnapshot): Block[] {
  return letter.template.flatMap((text) => blocksOf(text.trim(), letter));
}

function blocksOf(text: string, letter: LetterSnapshot): Block[] {
  const alone = /^\{([^{}]+)\}$/.exec(text)?.[1];
  if (alone !== undefined) return standingAlone(alone, letter);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.every((line) => ROW.test(line))) {
    const rows = lines.flatMap((line) => {
      const [, label = '', value = ''] = ROW.exec(line) ?? [];
      const filled = fill(value, letter);
      const strong = value === '{subject.name}';
      return filled === null ? [] : [{ label, value: filled, ...(strong ? { strong } : {}) }];
    });
    return rows.length > 0 ? [{ kind: 'rows', rows }] : [];
  }
  if (lines.every((line) => ITEM.test(line))) return items(lines.map((line) => fill(line, letter)));
  return lines.flatMap((line) => {
    const filled = fill(line, letter);
    return filled === null ? [] : [{ kind: 'paragraph' as const, text: flat(filled) }];
  });
}

function standingAlone(inner: string, letter: LetterSnapshot): Block[] {
  const { name, parts } = parsePlaceholder(inner);
  if (IDENTITY_BLOCKS.some((block) => block === name)) {
    const rows = identity(name, parts.length > 0 ? parts : USUAL_PARTS, letter);
    return [{ kind: 'rows', rows: rows.map(({ label, value, strong }) => ({ label, value: value ?? '-', strong })) }];
  }
  const answer = letter.answers[name];
  if (answer?.kind === 'people')
    return answer.value.length > 0 ? [peopleTable(answer.value, parts.length > 0 ? parts : USUAL_COLUMNS, letter)] : [];
  if (answer?.kind !== 'person') return paragraphs(valueOf(inner, letter) ?? '');
  if (!answer.value) return [];
  const rows = identity(
    name,
    parts.length > 0 ? parts : Object.keys(ANSWERED).filter((part) => part !== 'living'),
    letter,
  );
  return [{ kind: 'rows', rows: rows.flatMap((row) => (row.value ? [{ ...row, value: row.value }] : [])) }];
}

/** A long answer standing alone keeps its own lines: numbered ones as a list, others as paragraphs. */
function paragraphs(answer: string): Block[] {
  const lines = answer
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > 1 && lines.every((line) => ITEM.test(line))) return items(lines);
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** Numbers run on when a line was left out. */
function items(lines: readonly (string | null)[]): Block[] {
  const found = lines.flatMap((line) => {
    const [, marker, text] = ITEM.exec(line === null ? '' : flat(line)) ?? [];
    return marker && text ? [{ marker, text }] : [];
  });
  const numbered = found.map((item, i) => (/^\d/.test(item.marker) ? { ...item, marker: `${i + 1}.` } : item));
  return numbered.length > 0 ? [{ kind: 'items', items: numbered }] : [];
}

/** Null when one of its placeholders has nothing to print. */
function fill(text: string, letter: LetterSnapshot): string | null {
  let complete = true;
  const filled = text.replace(PLACEHOLDER, (_, name: string) => {
    const value = valueOf(name, letter);
    if (!value) complete = false;
    return value ?? '';
  });
  return complete ? filled : null;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

const identity = (who: string, parts: readonly string[], letter: LetterSnapshot) =>
  parts.map((part) => ({ label: partLabel(part), value: partOf(who, part, letter), strong: part === 'name' }));

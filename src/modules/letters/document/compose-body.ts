import type { LetterSnapshot } from './letter-snapshot.ts';
import { IDENTITY_BLOCKS, PLACEHOLDER, valueOf } from './placeholders.ts';

/** A part of a letter's body, ready to be laid out. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'items'; readonly items: readonly Item[] };

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
 * `1.`, `a.` or `-` become a list, `{subject}` alone becomes the identity table. The shape is taken from the template before
 * anything is filled in, so that no answer can change it. What has nothing to say (an optional question left
 * unanswered) is left out with its sentence.
 */
export function composeBody(letter: LetterSnapshot): Block[] {
  return letter.template.flatMap((text) => blocksOf(text.trim(), letter));
}

function blocksOf(text: string, letter: LetterSnapshot): Block[] {
  const alone = /^\{([^{}]+)\}$/.exec(text)?.[1];
  const who = IDENTITY_BLOCKS.find((block) => block === alone);
  if (who) return [{ kind: 'rows', rows: identity(who, letter) }];
  if (alone) return paragraphs(valueOf(alone, letter) ?? '');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.every((line) => ROW.test(line))) {
    const rows = lines.flatMap((line) => {
      const [, label = '', value = ''] = ROW.exec(line) ?? [];
      const filled = fill(value, letter);
      return filled === null ? [] : [{ label, value: filled }];
    });
    return rows.length > 0 ? [{ kind: 'rows', rows }] : [];
  }
  if (lines.every((line) => ITEM.test(line))) return items(lines.map((line) => fill(line, letter)));
  return lines.flatMap((line) => {
    const filled = fill(line, letter);
    return filled === null ? [] : [{ kind: 'paragraph' as const, text: flat(filled) }];
  });
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

function identity(who: (typeof IDENTITY_BLOCKS)[number], letter: LetterSnapshot): Row[] {
  const value = (part: string) => valueOf(`${who}.${part}`, letter) ?? '-';
  return [
    { label: 'Nama', value: value('name'), strong: true },
    { label: 'NIK', value: value('nik') },
    { label: 'Tempat, tanggal lahir', value: value('birth') },
    { label: 'Jenis kelamin', value: value('sex') },
    { label: 'Agama', value: value('religion') },
    { label: 'Status perkawinan', value: value('marital') },
    { label: 'Pekerjaan', value: value('occupation') },
    { label: 'Kewarganegaraan', value: value('nationality') },
    { label: 'Alamat', value: value('address') },
  ];
}

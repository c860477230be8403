import { unmarked } from '../../../kernel/identifier.ts';

/** Slashes of other keyboards and of documents that were copied from. */
const SLASHES = /[\u2044\u2215\u29f8\uff0f\\|]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;

/** How many digits a running number may be filled up to with zeros. */
const WIDTHS = [1, 2, 3, 4, 5];

/**
 * What a letter's number may be printed as when somebody typed or pasted this: without the word before it, invisible marks and
 * spaces, in capitals, with plain slashes, and with or without zeros before the running number (`16` for `016`). Empty when
 * it cannot be a letter's number at all.
 */
export function readNumber(typed: string): string[] {
  const bare = unmarked(typed)
    .replace(/\s/g, '')
    .replace(SLASHES, '/')
    .replace(DASHES, '-')
    .replace(/^(nomor|number|nmr|no)?[.:]*/i, '')
    .replace(/[.,;]+$/, '')
    .toUpperCase();
  if (!/^[A-Z0-9./()_:-]{3,80}$/.test(bare) || !/\d/.test(bare) || !/[/-]/.test(bare)) return [];
  const parts = bare.split('/');
  const running = parts.findIndex(
    (part, i) => /^\d{1,5}$/.test(part) && !(i === parts.length - 1 && part.length === 4),
  );
  // A first part of digits alone may be the classification: then the running number is the next.
  const next = parts.findIndex((part, i) => i > running && /^\d{1,5}$/.test(part) && i < parts.length - 1);
  const forms = [running, next].filter((at) => at >= 0).flatMap((at) => padded(parts, at));
  return [...new Set([bare, ...forms])];
}

function padded(parts: readonly string[], at: number): string[] {
  const digits = (parts[at] ?? '').replace(/^0+(?=\d)/, '');
  return WIDTHS.filter((width) => width >= digits.length).map((width) =>
    parts.with(at, digits.padStart(width, '0')).join('/'),
  );
}

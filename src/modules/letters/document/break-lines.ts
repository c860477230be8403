/** One line of text: its words, and whether it ends a paragraph (such a line is never stretched). */
export interface Line {
  readonly words: readonly string[];
  readonly width: number;
  readonly last: boolean;
}

/**
 * Breaks text at white space into as few lines of at most `width` as there can be, and among those ways into the most even
 * ones, so that no line needs wide holes to reach the margin; line feeds in the text are kept. A word longer than a line (an
 * e-mail address, a name without spaces) is broken where it overflows, so that nothing ever leaves the page.
 */
export function breakLines(text: string, measure: (text: string) => number, width: number, firstIndent = 0): Line[] {
  const space = measure(' ');
  return text.split('\n').flatMap((paragraph, p) => {
    const indent = p === 0 ? firstIndent : 0;
    const words = paragraph
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((word) => pieces(word, measure, width - indent));
    return evenLines(
      words.map((word) => ({ word, wide: measure(word) })),
      space,
      width,
      indent,
    );
  });
}

interface Word {
  readonly word: string;
  readonly wide: number;
}

/** The best way to set the words from some word on. */
interface Rest {
  readonly lines: number;
  /** Sum of squares of what each gap must be stretched by. */
  readonly holes: number;
  readonly next: number;
}

function evenLines(words: readonly Word[], space: number, width: number, indent: number): Line[] {
  const from: Rest[] = Array.from({ length: words.length + 1 });
  from[words.length] = { lines: 0, holes: 0, next: words.length };
  for (let start = words.length - 1; start >= 0; start -= 1) {
    const room = width - (start === 0 ? indent : 0);
    let used = -space;
    for (let next = start + 1; next <= words.length; next += 1) {
      used += space + (words[next - 1]?.wide ?? 0);
      if (used > room && next > start + 1) break;
      const rest = from[next];
      if (!rest) continue;
      const hole = next === words.length ? 0 : ((room - used) / Math.max(1, next - start - 1)) ** 2;
      const [lines, holes] = [rest.lines + 1, rest.holes + hole];
      const best = from[start];
      if (!best || lines < best.lines || (lines === best.lines && holes < best.holes))
        from[start] = { lines, holes, next };
    }
  }
  const lines: Line[] = [];
  for (let at = 0; at < words.length;) {
    const next = from[at]?.next ?? words.length;
    const some = words.slice(at, next);
    const wide = some.reduce((sum, { wide: w }) => sum + w, space * (some.length - 1));
    lines.push({ words: some.map((w) => w.word), width: wide, last: next === words.length });
    at = next;
  }
  return lines.length > 0 ? lines : [{ words: [], width: 0, last: true }];
}

function pieces(word: string, measure: (text: string) => number, width: number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

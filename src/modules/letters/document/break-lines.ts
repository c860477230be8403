/** One line of text: its words, and whether it ends a paragraph (such a line is never stretched). */
export interface Line {
  readonly words: readonly string[];
  readonly width: number;
  readonly last: boolean;
}

/**
 * Breaks text at spaces into lines of at most `width`; line feeds in the text are kept. A word longer than a line (an
 * e-mail address, a name without spaces) is broken where it overflows, so that nothing ever leaves the page.
 */
export function breakLines(text: string, measure: (text: string) => number, width: number, firstIndent = 0): Line[] {
  const lines: Line[] = [];
  const space = measure(' ');
  for (const paragraph of text.split('\n')) {
    let words: string[] = [];
    let used = 0;
    const room = () => width - (lines.length === 0 ? firstIndent : 0);
    const close = (last: boolean) => {
      lines.push({ words, width: used, last });
      words = [];
      used = 0;
    };
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      for (const piece of pieces(word, measure, width - firstIndent)) {
        const wide = measure(piece);
        if (words.length > 0 && used + space + wide > room()) close(false);
        used += (words.length > 0 ? space : 0) + wide;
        words.push(piece);
      }
    }
    close(true);
  }
  return lines;
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

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/local/settings.ts';

/** What may lead to another page, and what looks at whichever page is there at that moment, without waiting for one. */
const LEADS = /(?:\.click\(\)|\.press\('Enter'\)|\bpress\([^;]*\));\s*$/;
const LOOKS = /\b(?:expectAccessible|axeFaults|codeOf)\(|\.(?:content|url|count|isVisible|textContent|evaluate)\(/;
/** `expect` on a locator waits by itself. */
const WAITS = /\bexpect\(.*\)\.(?:not\.)?to/;

/** Lines that look at the page straight after a step that leaves it: at times it is still the old one, or between the two. */
const tooEarly = (text: string): string[] =>
  text
    .split('\n')
    .filter((line, at, lines) => LOOKS.test(line) && !WAITS.test(line) && LEADS.test(lines[at - 1] ?? ''))
    .map((line) => line.trim());

describe('a journey waits for the page that a press leads to before it looks at it', () => {
  test.each(globSync('tests/journeys/*.ts', { cwd: ROOT }))('%s', (file) => {
    expect(tooEarly(readFileSync(join(ROOT, file), 'utf8'))).toEqual([]);
  });

  test('one that does not is found', () => {
    const look = 'await expectAccessible(page);';
    expect(tooEarly(`await page.getByRole('link').click();\n  ${look}`)).toEqual([look]);
    expect(tooEarly(`await press(page, 'Simpan');\n  ${look}`)).toEqual([look]);
    expect(tooEarly(`await link.click();\n  await expect(title(page)).toHaveText('Toko');\n  ${look}`)).toEqual([]);
  });
});

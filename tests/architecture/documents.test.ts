import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import scripts from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

/**
 * Paths that a document names: in backticks when they begin with a folder of ours, and as targets of links and pictures.
 * They count from the root, or from where the document is.
 */
function pathsIn(document: string): string[] {
  const text = readFileSync(join(ROOT, document), 'utf8').replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '');
  const here = dirname(join(ROOT, document));
  const quoted = [...text.matchAll(/`((?:src|web|tests|tools|migrations|docs)\/[^`\s]*)`/g)].map(([, path = '']) =>
    existsSync(join(here, path)) ? join(here, path) : join(ROOT, path),
  );
  const linked = [...text.matchAll(/(?:\]\(|src=")(?!https?:|#|mailto:)([^)"#\s]+)/g)].map((m) =>
    resolve(here, m[1] ?? ''),
  );
  // `src/hub/<name>` and `src/*.ts` stand for many.
  return [...quoted, ...linked].filter((path) => !/[<>*{}…]/.test(path));
}

test.each(documents)('%s names only files and folders that exist', (document) => {
  expect(
    pathsIn(document)
      .filter((path) => !existsSync(path))
      .map((path) => path.slice(ROOT.length + 1)),
  ).toEqual([]);
});

test.each(documents)('%s names only commands that exist', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((m) => m[1] ?? '');
  expect(named.filter((name) => !(name in scripts.scripts))).toEqual([]);
});

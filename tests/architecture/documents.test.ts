import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import scripts from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && existsSync(join(ROOT, file)));
const documents = files.filter((file) => file.endsWith('.md'));

/** Where documents begin a path: at the root, or in one of the halves, as the code itself does (`kernel/`, `lib/record`). */
const STARTS = ['', 'src/', 'web/src/'];
const folders = new Set(
  STARTS.flatMap((start) =>
    files.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length).split('/')),
  )
    .filter(({ length }) => length > 1)
    .map(([folder]) => folder),
);
/** `definitions/crafts.ts`, `wrangler.toml`: told from addresses, events and classes by how they end. */
const SOURCE = /^[\w[\]()+.-][\w[\]()+./-]*\.(?:css|json|md|mjs|py|sql|svelte|svg|toml|ts|txt)$/;

const textOf = (document: string) =>
  readFileSync(join(ROOT, document), 'utf8').replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '');

/** What a document names in backticks that no file or folder is. */
function missing(document: string): string[] {
  const here = dirname(join(ROOT, document));
  return [...textOf(document).matchAll(/`([^`\s]+)`/g)]
    .map(([, named = '']) => named.replace(/^#(?=src\/)/, '').replace(/^#(?=lib\/)/, 'web/src/'))
    .filter((named) => isOne(named) && !existsSync(join(here, named)))
    .filter((named) =>
      folders.has(named.split('/')[0]) && named.includes('/')
        ? !STARTS.some((start) => existsSync(join(ROOT, start, named)))
        : SOURCE.test(named) && !files.some((file) => `/${file}`.endsWith(`/${named}`)),
    );
}

/** `src/hub/<name>` and `src/*.ts` stand for many. */
const isOne = (path: string) => !/[<>*{}…]/.test(path);

/** Targets of links and pictures that are not there. */
const broken = (document: string): string[] =>
  [...textOf(document).matchAll(/(?:\]\(|src=")(?!https?:|#|mailto:)([^)"#\s]+)/g)]
    .map(([, target = '']) => target)
    .filter((target) => isOne(target) && !existsSync(resolve(dirname(join(ROOT, document)), target)));

test.each(documents)('%s names only files and folders that exist', (document) => {
  expect([...missing(document), ...broken(document)]).toEqual([]);
});

test.each(documents)('%s names only commands that exist', (document) => {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((m) => m[1] ?? '');
  expect(named.filter((name) => !(name in scripts.scripts))).toEqual([]);
});

const DECISIONS = 'docs/decisions/';
const decisions = documents.filter((document) => document.startsWith(DECISIONS) && !document.endsWith('README.md'));

test('every decision is in their list, with its title and its day', () => {
  const listed = [...textOf(`${DECISIONS}README.md`).matchAll(/^\| (\S+) +\| \[(.+?)\]\((.+?)\) +\|$/gm)].map(
    ([, day, title, name]) => `${name}: ${title}, ${day}`,
  );
  const there = decisions.map((document) => {
    const [title, , day] = textOf(document).split('\n');
    return `${document.slice(DECISIONS.length)}: ${title?.slice(2)}, ${day?.slice(0, 10)}`;
  });
  expect(listed.toSorted()).toEqual(there.toSorted());
});

/** Lines on a screen of 100 columns. */
function linesOnScreen(document: string): number {
  const wrapped = (line: string) => {
    let [lines, column] = [1, 0];
    for (const { length } of line.split(' ')) {
      if (column > 0 && column + length > 100) [lines, column] = [lines + 1, 0];
      column += length + 1;
    }
    return lines;
  };
  const lines = readFileSync(join(ROOT, document), 'utf8').trimEnd().split('\n');
  return lines.reduce((sum, line) => sum + wrapped(line), 0);
}

test.each(decisions)('%s is read on one screen', (document) => {
  expect(linesOnScreen(document)).toBeLessThanOrEqual(56);
});

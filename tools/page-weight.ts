import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DIST } from './local/settings.ts';

/** Gzip bytes of a first visit. */
export interface PageWeight {
  /** With the critical CSS in it. */
  readonly html: number;
  readonly js: number;
  /** Style sheets beside the page, and fonts as they are. */
  readonly cssAndFonts: number;
  /** Everything but images. */
  readonly total: number;
}

const gzip = (bytes: Uint8Array | string) => gzipSync(bytes).length;

/** Weighs a page and every script, style sheet and font that it names, directly or through those. */
export function weigh(html: string): PageWeight {
  const files = reached(html);
  const sum = (pattern: RegExp, size: (path: string) => number) =>
    files.filter((path) => pattern.test(path)).reduce((total, path) => total + size(path), 0);
  const zipped = (path: string) => gzip(readFileSync(join(DIST, 'client', path)));
  // woff2 is compressed already.
  const asIs = (path: string) => readFileSync(join(DIST, 'client', path)).length;
  const page = gzip(html);
  const js = sum(/\.js$/, zipped);
  const cssAndFonts = sum(/\.css$/, zipped) + sum(/\.woff2$/, asIs);
  return { html: page, js, cssAndFonts, total: page + js + cssAndFonts };
}

/** Asset paths in a text, and in the assets they lead to. A disabled style sheet is not loaded. */
function reached(text: string, seen = new Set<string>()): string[] {
  const loaded = text.replace(/<link[^>]*\bdisabled\b[^>]*>/g, '');
  for (const [, path = ''] of loaded.matchAll(/["'(](\/_app\/[\w./-]+\.(?:js|css|woff2))["')]/g)) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.endsWith('.css')) reached(readFileSync(join(DIST, 'client', path), 'utf8'), seen);
    if (path.endsWith('.js')) for (const chunk of imports(path)) seen.add(chunk);
  }
  return [...seen];
}

/** What a script imports at once, all the way down. */
function imports(path: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(join(DIST, 'client', path), 'utf8');
  for (const [, relative = ''] of text.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[\w./-]+\.js)["']/g)) {
    const next = join(path, '..', relative);
    if (seen.has(next)) continue;
    seen.add(next);
    imports(next, seen);
  }
  return seen;
}

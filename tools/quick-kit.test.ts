import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { quickened } from '../web/quick-kit.ts';

const page = join(import.meta.dirname, '../node_modules/@sveltejs/kit/src/runtime/server/page');
const changed = (file: string) => quickened(join(page, file), readFileSync(join(page, file), 'utf8'));

test('the framework marks no page by hashing it, and digests a style once', () => {
  expect(changed('render.js')).not.toContain('hash(transformed)');
  expect(changed('csp.js')).toContain('await style_source(content)');
});

test('a framework that reads otherwise stops the build, instead of losing the change unseen', () => {
  expect(() => quickened(join(page, 'render.js'), 'export {}')).toThrow(/reads otherwise/);
  expect(quickened(join(page, 'load_data.js'), 'export {}')).toBe('export {}');
});

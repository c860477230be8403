import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WEB = join(import.meta.dirname, '../../web/src');
const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));

/** Where nobody is logged in yet, or the page is the same for all who read it. */
const FOR_ANYBODY = [
  'lib/places/PlaceChooser.svelte',
  'lib/ui/shell/Footer.svelte',
  'routes/(market)/desa/[slug]/+page.svelte',
  'routes/(market)/kirim/+page.svelte',
  'routes/(market)/produk/[slug]/BuyBox.svelte',
  'routes/(office)/kantor/masuk/+page.svelte',
  'routes/tampilan/+page.svelte',
];

/** The forms of a component that write: from the tag to its end. */
const formsIn = (source: string): string[] =>
  [...source.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([form]) => form).filter((form) => /method="POST"/i.test(form));

test('every form of whoever is logged in carries on whose behalf it was opened', () => {
  const forms = files
    .filter((file) => !FOR_ANYBODY.includes(file) && !file.startsWith('routes/(open)/'))
    .flatMap((file) => formsIn(readFileSync(join(WEB, file), 'utf8')).map((form) => ({ file, form })));
  expect(forms.length).toBeGreaterThan(50);
  expect(forms.filter(({ form }) => !form.includes('<Behalf />')).map(({ file }) => file)).toEqual([]);
});

test('a page that is the same for all carries nobody’s name in its forms', () => {
  const wrong = FOR_ANYBODY.filter((file) => readFileSync(join(WEB, file), 'utf8').includes('<Behalf />'));
  expect(wrong).toEqual([]);
});

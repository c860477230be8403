import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import zlib from './deflate-for-pdf-lib.ts';

const PDF_LIB = join(import.meta.dirname, '../../node_modules/pdf-lib/es');

test('what is packed is unpacked by anybody', () => {
  const text = new TextEncoder().encode('Surat Keterangan Usaha '.repeat(200));
  const packed = zlib.deflate(text);
  expect(packed.length).toBeLessThan(text.length / 10);
  expect(new Uint8Array(inflateSync(packed))).toEqual(text);
});

test('pdf-lib asks nothing else of pako', () => {
  const calls = readdirSync(PDF_LIB, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => readFileSync(join(PDF_LIB, file), 'utf8').match(/\bpako\.\w+/g) ?? []);
  expect([...new Set(calls)]).toEqual(['pako.deflate']);
});

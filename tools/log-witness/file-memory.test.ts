import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileMemory } from './file-memory.ts';

test('a witness knows after a restart what it cosigned, and moves each head once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-witness-'));
  const head = (size: number) => ({ origin: 'balai.test/log', size, root: new Uint8Array(32).fill(size) });
  const memory = fileMemory(folder);
  expect(await memory.last('balai.test/log')).toBeNull();
  expect(await memory.keep('balai.test/log', null, head(5))).toBe(true);
  expect(await memory.keep('balai.test/log', null, head(6)), 'somebody was faster').toBe(false);
  expect(await memory.keep('balai.test/log', { ...head(5), root: head(4).root }, head(6)), 'another history').toBe(
    false,
  );
  expect(await memory.keep('balai.test/log', head(5), head(6))).toBe(true);
  expect(await fileMemory(folder).last('balai.test/log')).toEqual({ size: 6, root: head(6).root });
  expect(await memory.last('lain.test/log')).toBeNull();
  rmSync(folder, { recursive: true });
});

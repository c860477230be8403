import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toHex } from '../../src/kernel/hex.ts';
import { fromHex } from '../../src/platform/log/bytes.ts';
import type { WitnessMemory } from '../../src/platform/log/witness.ts';

/** The last head of each log in a file of its own. Compared and put in place without a pause: one process, one folder. */
export function fileMemory(folder: string): WitnessMemory {
  mkdirSync(folder, { recursive: true });
  const fileOf = (origin: string) =>
    join(folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.json`);
  const read = (origin: string) => {
    if (!existsSync(fileOf(origin))) return null;
    const { size, root } = JSON.parse(readFileSync(fileOf(origin), 'utf8')) as { size: number; root: string };
    return { size, root: fromHex(root) ?? new Uint8Array() };
  };
  return {
    last: async (origin) => read(origin),
    async keep(origin, from, to) {
      const now = read(origin);
      if (now?.size !== from?.size || (now && from && toHex(now.root) !== toHex(from.root))) return false;
      const file = openSync(`${fileOf(origin)}.new`, 'w');
      writeSync(file, JSON.stringify({ origin, size: to.size, root: toHex(to.root) }));
      fsyncSync(file);
      closeSync(file);
      renameSync(`${fileOf(origin)}.new`, fileOf(origin));
      return true;
    },
  };
}

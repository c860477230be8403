import type { AskWitness } from '../../src/platform/log/ask-witness.ts';
import { openCosigner } from '../../src/platform/log/cosignature.ts';
import { readVerifier } from '../../src/platform/log/note.ts';
import { addCheckpoint, type WitnessMemory } from '../../src/platform/log/witness.ts';

/** A witness in memory, by its name, of the logs with these keys, which may change; `seed` is the byte that its key is made of. */
export async function memoryWitness(name: string, seed: number, logs: readonly string[], now: () => number) {
  const cosigner = await openCosigner(name, new Uint8Array(32).fill(seed));
  const kept = new Map<string, { size: number; root: Uint8Array }>();
  const memory: WitnessMemory = {
    last: async (origin) => kept.get(origin) ?? null,
    async keep(origin, from, to) {
      if (kept.get(origin)?.size !== from?.size) return false;
      kept.set(origin, to);
      return true;
    },
  };
  const ask: AskWitness = async (_url, request) =>
    addCheckpoint(request, { logs: logs.map((key) => readVerifier(key)), memory, cosigner, now });
  return { key: cosigner.key, ask };
}

import { unpacked } from '../../src/platform/log/bundle.ts';
import { widthAt, TILE, tilePath, type TileName } from '../../src/platform/log/tiles.ts';
import { Trouble } from '../local/trouble.ts';

/** The files of a log as anybody can fetch them. */
export function publicFiles(site: string, get: typeof fetch = fetch) {
  const base = `${site.replace(/\/+$/, '')}/log`;
  async function fetched(path: string): Promise<Response> {
    const answer = await get(`${base}/${path}`);
    if (!answer.ok) throw new Trouble(`${base}/${path} answered ${answer.status}: ${(await answer.text()).trim()}`);
    return answer;
  }
  const tile = async (name: TileName) => new Uint8Array(await (await fetched(tilePath(name))).arrayBuffer());
  return {
    checkpoint: async () => (await fetched('checkpoint')).text(),
    policy: async () => (await fetched('policy')).text(),
    key: async () => (await (await fetched('key')).text()).trim(),
    tile,
    /** The entries from `from` on, a bundle at a time, of a log with this many. */
    async *entries(from: number, size: number): AsyncGenerator<Uint8Array[]> {
      for (let n = Math.floor(from / TILE); n * TILE < size; n += 1) {
        const width = widthAt('entries', n, size);
        const entries = unpacked(await tile({ level: 'entries', n, width }));
        if (entries?.length !== width) throw new Trouble(`TAMPERED: the bundle ${n} does not hold ${width} entries.`);
        yield entries.slice(Math.max(0, from - n * TILE));
      }
    },
  };
}

export type PublicFiles = ReturnType<typeof publicFiles>;

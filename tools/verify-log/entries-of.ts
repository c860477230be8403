import { unpacked } from '../../src/platform/log/bundle.ts';
import type { FollowedLog } from '../../src/platform/log/follow-keys.ts';
import { widthAt, TILE } from '../../src/platform/log/tiles.ts';
import { Trouble } from '../local/trouble.ts';

/** The entries of a log from `from` on, a bundle at a time, as it was with so many. */
export async function* entriesOf(
  log: Pick<FollowedLog, 'tile'>,
  from: number,
  size: number,
): AsyncGenerator<Uint8Array[]> {
  for (let n = Math.floor(from / TILE); n * TILE < size; n += 1) {
    const width = widthAt('entries', n, size);
    const bundle = await log.tile({ level: 'entries', n, width });
    const entries = bundle && unpacked(bundle);
    if (entries?.length !== width) throw new Trouble(`TAMPERED: the bundle ${n} does not hold ${width} entries.`);
    yield entries.slice(Math.max(0, from - n * TILE));
  }
}

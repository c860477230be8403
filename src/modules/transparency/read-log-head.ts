import type { Deps } from '../../foundation/deps.ts';
import type { Witnessed } from '../../kernel/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';

/** How far the public log has come, as everybody may know it. */
export interface LogHead {
  /** Null before the first entry, and while the log stands still. */
  readonly head: { readonly origin: string; readonly size: number; readonly root: string } | null;
  /** How many entries are in the logs before this one, whose keys were lost. */
  readonly before: number;
  /** Nothing is signed: what is kept does not fit what was published. */
  readonly standsStill: boolean;
  /** Who signed under the newest head that was shown to others; null while the log stands still. */
  readonly witnessed: Witnessed | null;
  /** `name+hash+key`: what heads are checked with. */
  readonly key: string;
  /** The keys before it, newest first. */
  readonly earlier: readonly string[];
  /** Where its files lie. */
  readonly path: string;
}

/** The newest signed head of the public log. One round trip. */
export async function readLogHead({ log }: Pick<Deps, 'log'>): Promise<Result<LogHead>> {
  const [shown, list] = [await log.checkpoint(), await log.keys()];
  const [newest = [], ...earlier] = list
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .toReversed();
  const note = 'note' in shown ? shown.note : null;
  const [origin = '', size = '', root = ''] = note?.split('\n') ?? [];
  return ok({
    head: note === null ? null : { origin, size: Number(size), root },
    before: 'note' in shown ? shown.before : 0,
    standsStill: 'standstill' in shown,
    witnessed: 'note' in shown ? shown.witnessed : null,
    key: newest[1] ?? '',
    earlier: earlier.map(([, key = '']) => key),
    path: newest[0] ?? '',
  });
}

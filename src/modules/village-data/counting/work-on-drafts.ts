import type { Deps } from '../../../foundation/deps.ts';
import { refusal } from '../../../kernel/result.ts';
import { commit, expectChange } from '../../../platform/libsql/index.ts';
import type { Count } from '../datasets/index.ts';
import { changeDraft, EMPTIED, nextToWorkOn, type CountingRow, type NewDraft } from '../releases/index.ts';
import { COUNTED } from './counted-by.ts';
import { prepareDraft, readBeside, sinceOf } from './prepare-draft.ts';

/** As many are counted in one step, and as many steps are taken in one go. */
const [PORTION, STEPS] = [2_000, 12];

/** A portion may be of another size, so that a test sees more than one. */
interface Pace {
  readonly portion: number;
  readonly steps: number;
}

/**
 * Run by the timer: brings drafts on that are being counted or judged, the one that was left longest first. Each step is kept by
 * itself, so that it may stop anywhere and go on; where somebody else took the same step, its own is dropped.
 */
export async function workOnDrafts(
  deps: Pick<Deps, 'db' | 'clock'>,
  { portion, steps }: Pace = { portion: PORTION, steps: STEPS },
): Promise<void> {
  for (let left = steps; left > 0; left -= 1) {
    const draft = await nextToWorkOn(deps.db);
    if (!draft) return;
    const [change, trouble] = await nextOf(deps, draft, portion);
    const was = { villageId: draft.village_id, id: draft.id, edition: draft.edition };
    await commit(deps.db, [
      changeDraft(deps.db, was, { ...change, updatedAt: deps.clock.now() }),
      expectChange(refusal('conflict', 'village_data.changed_meanwhile')),
    ]);
    if (trouble) throw trouble.cause;
  }
}

/**
 * The next step of a draft. One that cannot be judged is given up, so that it holds up no other, and is told of after; a
 * database that does not answer is asked again.
 */
async function nextOf(
  deps: Pick<Deps, 'db'>,
  draft: CountingRow,
  portion: number,
): Promise<readonly [Partial<NewDraft>, { readonly cause: unknown } | null]> {
  if (draft.state === 'counting') return [await countOn(deps, draft, portion), null];
  const beside = await readBeside(deps.db, draft);
  try {
    return [prepareDraft(draft, beside), null];
  } catch (cause) {
    return [{ ...EMPTIED, state: 'unfit' }, { cause }];
  }
}

/** Counts the next portion; with the last one the draft is ready to be judged. */
async function countOn({ db }: Pick<Deps, 'db'>, draft: CountingRow, limit: number): Promise<Partial<NewDraft>> {
  const source = COUNTED[draft.dataset];
  if (!source) throw new Error(`nobody counts ${draft.dataset}`);
  const portion = await source.next(db, { ...draft, since: sinceOf(draft) }, limit);
  const counts = new Map((JSON.parse(draft.counts) as Count[]).map(({ codes, count }) => [codes.join('|'), count]));
  for (const codes of portion.codes) {
    if (codes.length === 0) continue;
    const key = codes.join('|');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = [...counts].map(([key, count]): Count => ({ codes: key.split('|'), count }));
  return {
    counts: JSON.stringify(all),
    countedTo: portion.to,
    state: portion.codes.length < limit ? 'preparing' : 'counting',
  };
}

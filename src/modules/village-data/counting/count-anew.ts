import * as v from 'valibot';
import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { wibDate } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, on } from '../../../platform/libsql/index.ts';
import {
  EMPTIED,
  insertDraft,
  isAnotherQuarter,
  newestCopy,
  officerName,
  officerOf,
  villageIn,
  type Drafted,
} from '../releases/index.ts';
import { COUNTED } from './counted-by.ts';

export const CountAnewSchema = v.object({ villageId: v.string(), dataset: v.string() });

/** What is counted of invented people says so in every line. Only the demonstration sets it. */
interface Invented {
  readonly example: boolean;
}

/**
 * An officer has a dataset counted from the registry as it stands today. A job counts in portions, then judges by the rule of
 * small numbers, and leaves a draft that waits for a yes. At most once a quarter: two releases close to each other would say
 * who came between. Refusals: `village_data.not_counted`, `.counted_this_quarter`, `.draft_waits`.
 */
export async function countAnew(
  deps: Pick<Deps, 'db' | 'clock' | 'ids'>,
  ctx: Ctx,
  input: unknown,
  { example }: Invented = { example: false },
): Promise<Result<Drafted>> {
  const villageId = villageIn(input);
  const officer = officerOf(ctx, villageId);
  if (!officer.ok) return officer;
  const parsed = parse(CountAnewSchema, input, 'village_data.draft_invalid');
  if (!parsed.ok) return parsed;
  const { dataset } = parsed.value;
  if (!Object.hasOwn(COUNTED, dataset)) return refuse('not_found', 'village_data.not_counted');
  const [last, name] = await Promise.all([
    newestCopy(deps.db, villageId, dataset),
    officerName(deps.db, officer.value.officerId),
  ]);
  const now = deps.clock.now();
  const asOf = wibDate(now);
  if (last && !isAnotherQuarter(last.as_of, asOf)) return refuse('conflict', 'village_data.counted_this_quarter');
  const id = deps.ids.next();
  const row = {
    ...EMPTIED,
    id,
    villageId,
    dataset,
    asOf,
    source: 'derived',
    state: 'counting',
    counts: '[]',
    baseVersion: last?.version ?? 0,
    checks: JSON.stringify(example ? { example } : {}),
    reason: '',
    account: officer.value.accountId,
    draftedBy: name?.name ?? '',
    createdAt: now,
    updatedAt: now,
  } as const;
  const done = await commit(deps.db, [
    on(insertDraft(deps.db, row), { unique: refusal('conflict', 'village_data.draft_waits') }),
    audit(deps, ctx, {
      villageId,
      action: 'dataset.drafted',
      log: 'never',
      subject: { kind: 'dataset_draft', id },
      data: { dataset, source: 'derived' },
    }),
  ]);
  return done.ok ? ok({ id, state: 'counting' }) : done;
}

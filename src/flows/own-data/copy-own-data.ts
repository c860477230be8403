import type { Deps } from '../../foundation/deps.ts';
import { ownCorrections, type OwnCorrection } from '../../foundation/corrections/index.ts';
import { mySessions, type MySession } from '../../foundation/identity/index.ts';
import { looksAtMe, ownRecord, type LookRow, type ResidentRecord } from '../../foundation/residents/index.ts';
import type { Module } from '../../hub/module.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { ok, type Result } from '../../kernel/result.ts';

export interface OwnData {
  readonly record: ResidentRecord;
  readonly looks: readonly LookRow[];
  readonly corrections: readonly OwnCorrection[];
  readonly sessions: readonly Omit<MySession, 'id'>[];
  /** Module's name → what it keeps. */
  readonly [module: string]: unknown;
}

/**
 * Everything that Balai keeps about a resident as a resident (UU 27/2022 art. 13: the right to a copy): the registry's record, who
 * looked at it, the own logins, and what each module keeps. Refused for guests and for accounts that belong to no resident.
 */
export async function copyOwnData(
  deps: Deps & { readonly modules: readonly Pick<Module, 'name' | 'personalData'>[] },
  ctx: Ctx,
): Promise<Result<OwnData>> {
  const record = await ownRecord(deps, ctx);
  if (!record.ok) return record;
  const keepers = deps.modules.flatMap(({ name, personalData }) => (personalData ? [{ name, personalData }] : []));
  const [looks, sessions, corrections, ...kept] = await Promise.all([
    looksAtMe(deps, ctx),
    mySessions(deps, ctx),
    ownCorrections(deps, ctx),
    ...keepers.map(({ personalData }) => personalData(deps, ctx)),
  ]);
  return ok({
    ...Object.fromEntries(keepers.map(({ name }, i) => [name, kept[i]])),
    record: record.value,
    corrections: corrections.ok ? corrections.value : [],
    looks: looks.ok ? looks.value : [],
    sessions: sessions.ok ? sessions.value.map(({ id: _, ...session }) => session) : [],
  });
}

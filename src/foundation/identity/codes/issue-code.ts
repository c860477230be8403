import { DAY, HOUR, MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refusal, type Result } from '../../../kernel/result.ts';
import { heard, refusedBy, signal } from '../../../kernel/signal.ts';
import { commit, on, readOne, type Step } from '../../../platform/libsql/index.ts';
import type { Deps } from '../../deps.ts';
import { emit } from '../../notifications/index.ts';
import { oneTimeCodes } from '../identity.table.ts';
import { countPaced, countUse } from '../limits.repo.ts';

export type CodePurpose = (typeof oneTimeCodes.$inferInsert)['purpose'];

export interface CodeToIssue {
  readonly purpose: CodePurpose;
  /** What the code will prove: a blind index or an account id. */
  readonly subject: string;
  /** E.164. Null when nobody is behind the subject: everything happens as usual, but nothing is sent and no code fits. */
  readonly phone: string | null;
  /** The browser's own id for this request: sending the same form twice sends one code. */
  readonly key?: string | undefined;
  /** A device that the account knows, whose requests are counted apart from strangers'. */
  readonly countedAs?: string | null;
}

/** A request for a code, to be shown together with the code. It says nothing about who it is for. */
export interface Challenge {
  readonly challenge: string;
  readonly expiresAt: number;
}

export const CODE_DIGITS = 6;
const CODE_LIFE = 10 * MINUTE;

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

/** Codes that strangers behind one address may ask for: each is a message that costs something and rings somebody. */
const STRANGERS = { free: 100, within: HOUR, oneEvery: MINUTE } as const;

/** Not logged in, not on a device that the account knows, and no right password shown just before. */
const isStranger = ({ actor }: Ctx, { countedAs, purpose }: CodeToIssue): boolean =>
  actor.kind === 'guest' && !countedAs && purpose !== 'second_factor';

/**
 * Makes a one-time code and has it sent after the commit. Limited per subject (5 an hour, 10 a day); strangers behind one
 * address wait for each other beyond 100 an hour. `more` are steps of the same commit. Takes the same steps for somebody unknown.
 */
export async function issueCode(
  deps: Needs,
  ctx: Ctx,
  it: CodeToIssue,
  more: readonly Step[] = [],
): Promise<Result<Challenge>> {
  const now = deps.clock.now();
  const id = it.key ?? deps.ids.next();
  const code = deps.ids.digits(CODE_DIGITS);
  const expiresAt = now + CODE_LIFE;
  const counted = it.countedAs ? `${it.subject}:${it.countedAs}` : it.subject;
  const row = {
    id,
    purpose: it.purpose,
    subject: it.subject,
    codeHash: it.phone ? await codeHash(deps, id, code) : deps.ids.token(256),
    codeSealed: await deps.vault.seal(it.phone ? code : '', 'one_time_codes.code'),
    phoneSealed: await deps.vault.seal(it.phone ?? '', 'one_time_codes.phone'),
    createdAt: now,
    expiresAt,
  };
  const done = await commit(deps.db, [
    on(deps.db.insert(oneTimeCodes).values(row), { unique: ASKED_BEFORE }),
    ...countUse({ key: `code:${counted}`, most: 5, within: HOUR }, now),
    ...countUse({ key: `code-day:${counted}`, most: 10, within: DAY }, now),
    ...(isStranger(ctx, it) ? countPaced({ key: `code-device:${ctx.device}`, ...STRANGERS }, now) : []),
    emit(deps, {
      villageId: null,
      urgent: true,
      topic: 'identity.code_issued',
      payload: { codeId: id, locale: ctx.locale },
    }),
    ...more,
  ]);
  if (!done.ok) return heard(done, ASKED_BEFORE) ? sameChallenge(deps, id, it, more) : done;
  await deps.waker.wake();
  return ok({ challenge: id, expiresAt });
}

export const codeHash = (deps: Pick<Deps, 'vault'>, id: string, code: string): Promise<string> =>
  deps.vault.blind('code', `${id}:${code}`);

export const ASKED_BEFORE = signal('identity.code_asked', refusal('conflict', 'identity.code_asked'));

/** The same form sent twice: the first answer again, and the steps that go with it. Another's form key is refused. */
export async function sameChallenge(
  deps: Pick<Deps, 'db'>,
  id: string,
  it: Pick<CodeToIssue, 'purpose' | 'subject'>,
  more: readonly Step[],
): Promise<Result<Challenge>> {
  const row = await readOne<{ expires_at: number }>(deps.db, {
    sql: 'SELECT expires_at FROM one_time_codes WHERE id = ?1 AND purpose = ?2 AND subject = ?3',
    args: [id, it.purpose, it.subject],
  });
  if (!row) return refusedBy(ASKED_BEFORE);
  const done = more.length > 0 ? await commit(deps.db, more) : ok([]);
  return done.ok ? ok({ challenge: id, expiresAt: row.expires_at }) : done;
}

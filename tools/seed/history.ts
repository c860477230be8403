import { drainOutbox, type Subscriptions } from '../../src/foundation/notifications/index.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { Actor, Ctx, OfficerRole } from '../../src/kernel/ctx.ts';
import { DAY, fromWib, MINUTE, wib, type Instant } from '../../src/kernel/clock.ts';
import { ok, type Result } from '../../src/kernel/result.ts';
import { HANURA } from './region.ts';

/** What a seed works with: the dependencies of use-cases, and who hears of what they do. */
export interface SeedDeps extends Deps {
  readonly subscriptions: Subscriptions;
}

/** A module's own part of the seed, exported as `seed` by the file that its manifest names: its story in the pilot village. */
export type ModuleSeed = (deps: SeedDeps, people: ReadonlyMap<string, SeededPerson>) => Promise<void>;

/** The same dependencies at another moment: what a use-case does then is dated then. The past rings no telephones. */
export const at = (deps: SeedDeps, moment: Instant): SeedDeps => ({
  ...deps,
  clock: { now: () => moment },
  waker: { wake: async () => {} },
  messenger: { send: async () => ok({ externalId: 'seed' }) },
});

/** Listeners hear what was emitted up to this moment: notices are dated in the past as well. */
export async function told(then: SeedDeps): Promise<void> {
  while ((await drainOutbox(then, then.subscriptions)).more);
}

/** A WIB time of day so many working days (Monday to Friday) before now. */
export function workdayBefore(now: Instant, days: number, hour: number, minute = 0): Instant {
  let day = now;
  for (let left = days; left > 0;) {
    day -= DAY;
    const { weekday } = wib(day);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  const { year, month, day: date } = wib(day);
  return fromWib(year, month, date, hour, minute);
}

/** The next moment of office life: a while later, and in the morning when the office has closed meanwhile. */
export function later(from: Instant, minutes: number): Instant {
  const then = from + minutes * MINUTE;
  const { hour, weekday } = wib(then);
  if (hour >= 8 && hour < 15 && weekday !== 0 && weekday !== 6) return then;
  const { year, month, day } = wib(hour < 8 ? then : then + DAY);
  let morning = fromWib(year, month, day, 8, 20);
  while ([0, 6].includes(wib(morning).weekday)) morning += DAY;
  return morning;
}

export interface SeededPerson {
  readonly accountId: string;
  readonly residentId?: string | undefined;
  readonly shops?: readonly { readonly id: string; readonly villageId: string }[];
  readonly office?: { readonly role: OfficerRole; readonly officerId: string };
}

/** What this person's requests carried at that moment: logged in, and proved just now. */
export function asPerson(person: SeededPerson, moment: Instant): Ctx {
  const actor: Actor = {
    kind: 'account',
    accountId: person.accountId,
    sessionId: 'seed',
    resident: person.residentId ? { id: person.residentId, villageId: HANURA } : null,
    shops: person.shops ?? [],
    offices: person.office ? [{ villageId: HANURA, ...person.office }] : [],
    scope: person.office ? 'office' : 'resident',
    provedAt: moment,
    provedBy: person.office ? 'password' : 'pin',
  };
  return { actor, locale: 'id', requestId: 'seed', device: 'seed' };
}

/** Somebody without a login. */
export const asGuest = (): Ctx => ({ actor: { kind: 'guest' }, locale: 'id', requestId: 'seed', device: 'seed' });

/** A use-case of the seed must not be refused. */
export async function must<T>(what: string, done: Promise<Result<T>>): Promise<T> {
  const result = await done;
  if (result.ok) return result.value;
  const fields = Object.entries(result.refusal.fields ?? {}).map(([field, why]) => `${field} ${why}`);
  throw new Error(`The seed does not hold together: ${what}: ${[result.refusal.code, ...fields].join(', ')}`);
}

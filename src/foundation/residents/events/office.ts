import * as v from 'valibot';
import { isCalendarDate, wibDate, type Instant } from '../../../kernel/clock.ts';
import { actorKey, holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import { line } from '../../../kernel/fields.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';

/** The day something happened, `YYYY-MM-DD`. */
export const DaySchema = v.pipe(v.string(), v.trim(), v.check(isCalendarDate, 'not_a_date'));

/** Why it is recorded, or what was wrong: for the office, sealed where it lies. */
export const ReasonSchema = line(3, 200);

const OFFICES = ['operator', 'secretary', 'head'] as const;

/** Who records what happens to the people of a village: its officers. */
export function recorderOf({ actor }: Ctx, villageId: string): Result<{ readonly source: string }> {
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const office = actor.offices.find((held) => held.villageId === villageId && held.role !== 'region');
  if (!office || !holdsOffice(actor, villageId, ...OFFICES)) return refuse('forbidden', 'residents.not_your_village');
  return ok({ source: `officer:${office.officerId}` });
}

/** Nothing is recorded before it happened. */
export const isToCome = (day: string, now: Instant): boolean => day > wibDate(now);

export const notYet = (code: `residents.${string}`) => refuse('invalid', code, { fields: { eventDate: 'not_yet' } });

/** Who and when, as each event holds it. */
export const recorded = (ctx: Ctx, now: Instant) => [wibDate(now), actorKey(ctx.actor), now] as const;

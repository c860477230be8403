import * as v from 'valibot';
import type { Deps } from '../../../foundation/deps.ts';
import { lookAt } from '../../../foundation/residents/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { parse } from '../../../kernel/parse.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { commit } from '../../../platform/libsql/index.ts';
import { cardOf, type CardMember } from '../people/index.ts';
import { isAboutDead } from './read-form.ts';
import { askedFor } from './start-request.ts';

const CounterStartSchema = v.object({
  villageId: v.pipe(v.string(), v.maxLength(20)),
  slug: v.pipe(v.string(), v.maxLength(80)),
  residentId: v.pipe(v.string(), v.maxLength(64)),
});

/** The second question at the counter: who stands there, of the person's card or from elsewhere. */
export interface CounterStart {
  readonly slug: string;
  readonly title: string;
  readonly residentId: string;
  readonly name: string;
  readonly aboutDead: boolean;
  /** Who of the card can stand there: alive and of age; the person themself first, unless the letter is about their death. */
  readonly card: readonly CardMember[];
}

/** An operator has found a resident and chosen a letter; whoever is on the card is seen, so the look is written. */
export async function readCounterStart(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'handed'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<CounterStart>> {
  const parsed = parse(CounterStartSchema, input, 'letters.request_invalid');
  if (!parsed.ok) return parsed;
  const { villageId, slug, residentId } = parsed.value;
  const asked = await askedFor(deps, ctx, { slug, residentId, counterVillageId: villageId });
  if (!asked.ok) return asked;
  const { type } = asked.value;
  const looked = await commit(deps.db, [
    lookAt(deps, ctx, {
      villageId,
      residentId,
      purpose: type.title,
      extent: 'opened',
      once: { about: `letter_type:${type.id}`, since: deps.clock.now() - HOUR },
    }),
  ]);
  if (!looked.ok) return looked;
  const card = await cardOf(deps, villageId, residentId, null);
  const name = card.find((m) => m.residentId === residentId)?.name ?? '';
  const standing = card.filter((m) => !m.deceased && m.age >= 17);
  const [self, others] = [standing.filter((m) => m.kin === 'self'), standing.filter((m) => m.kin !== 'self')];
  const aboutDead = isAboutDead(type);
  return ok({ slug, title: type.title, residentId, name, aboutDead, card: [...(aboutDead ? [] : self), ...others] });
}

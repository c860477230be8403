import { expect, test } from 'vitest';
import { withSigner } from '../../../../tests/support/letter-signer.ts';
import { asPerson, givenLetterOffice, givenLetterType } from '../../../../tests/support/letters.ts';
import {
  givenRegion,
  givenResident,
  HANURA,
  testDeps,
  type Person,
  type TestDeps,
} from '../../../../tests/support/index.ts';
import { givenHead, givenLetter } from '../../../../tests/support/signed-letter.ts';
import { enterLog } from '../../../foundation/audit/index.ts';
import { HOUR } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { partialTiles, tilePath } from '../../../platform/log/tiles.ts';
import { searchRegister } from '../register/search-register.ts';
import { reviewRequest } from '../issuing/review-request.ts';
import { answerFeeQuestion } from './answer-fee-question.ts';

/** What one delayed event is in a world: none, or one that the village must not learn of. */
type Event = (deps: TestDeps, person: Person, code: string) => Promise<unknown>;

/** What anybody can fetch of the log now: only lengths may be compared, as every hash is salted. */
async function publicLog(deps: TestDeps): Promise<unknown> {
  const shown = await deps.log.checkpoint();
  const note = 'note' in shown ? shown.note : null;
  const size = Number(note?.split('\n')[1] ?? 0);
  const files = partialTiles(size).map(tilePath);
  const bytes = await Promise.all(files.map(async (path) => (await deps.log.tile(1, path))?.bytes.length));
  return { size, noteLength: note?.length, files, bytes };
}

/** Two days of an office, hour by hour: what public, operator, secretary and head see after each. */
async function play(event: Event): Promise<unknown[]> {
  const deps = await withSigner(testDeps());
  await givenRegion(deps);
  const office = await givenLetterOffice(deps);
  const typeId = (await givenLetterType(deps)).id;
  const [siti, budi] = [await givenResident(deps, 'Siti'), await givenResident(deps, 'Budi')];
  await enterLog(deps);
  const head = await givenHead(deps);
  /** The head, who has just proved who they are. */
  const proved = (): Ctx =>
    head.actor.kind === 'account' ? { ...head, actor: { ...head.actor, provedAt: deps.clock.now() } } : head;
  const { code } = await givenLetter(deps, head, siti, typeId);
  const seen: unknown[] = [];
  for (let hour = 0; hour < 40; hour += 1) {
    if (hour === 3) await event(deps, siti, code);
    if (hour % 16 === 5) await givenLetter(deps, proved(), budi, typeId);
    await enterLog(deps);
    await deps.log.grow();
    const register = await Promise.all(
      [office.operator, office.secretary, office.head].map((ctx) => searchRegister(deps, ctx, { villageId: HANURA })),
    );
    const request = await reviewRequest(deps, office.head, code);
    seen.push(JSON.parse(JSON.stringify({ hour, log: await publicLog(deps), register, request }).replace(IDS, 'ID')));
    deps.clock.advance(HOUR);
  }
  return seen;
}

/** Ids and codes, which differ with every event before them, and the numbers of people, which the stage counts up. */
const IDS =
  /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}|[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}|[a-z]+-\d{4}|(?<=")\+?\d{13,16}(?=")/g;

test('two worlds, with and without a report of a levy: head, office and public see the same, hour by hour', async () => {
  const without = await play(async () => {});
  const yes = await play((deps, person, code) =>
    answerFeeQuestion(deps, asPerson(person), code, { askedToPay: true, details: 'Diminta Rp20.000' }),
  );
  const no = await play((deps, person, code) => answerFeeQuestion(deps, asPerson(person), code, { askedToPay: false }));
  expect(yes).toEqual(without);
  expect(no).toEqual(without);
  expect(JSON.stringify(without)).toContain('"size":');
}, 60_000);

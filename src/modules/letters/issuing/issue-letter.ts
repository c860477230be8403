import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { requireRecentProof } from '../../../foundation/identity/index.ts';
import { MINUTE } from '../../../kernel/clock.ts';
import type { Ctx } from '../../../kernel/ctx.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, on, type Step } from '../../../platform/libsql/index.ts';
import { type LetterSnapshot, makeDocument, type StoredDocument } from '../document/index.ts';
import { allocateNumber, numbersRepo, type GivenNumber } from '../numbering/index.ts';
import { officeTimeBetween, officeCalendar } from '../promise/index.ts';
import {
  isWithheld,
  moveSteps,
  openToMove,
  type LetterRequest,
  stillFulfilled,
  subjectStillHere,
} from '../requests/index.ts';
import { TOKEN_BITS, tokenHash } from './check-token.ts';
import { freezeLetter } from './freeze-letter.ts';
import { nothingMissing } from './missing-facts.ts';
import { recordEventSteps } from './record-event.ts';
import { lettersRepo } from './letters.repo.ts';

export interface IssuedLetter {
  readonly code: string;
  readonly title: string;
  readonly numberText: string;
  /** `YYYY-MM-DD` WIB */
  readonly issuedOn: string;
  readonly validUntil: string | null;
}

/**
 * The head of village signs. First the request gets its number (kept by it, so a retry has the same), then the letter is made,
 * signed and stored, then everything is committed at once: letter, number, state, timeline, audit, outbox. Two officers
 * at the same letter: one signs, the other is told that it changed. Asks for a recent proof of the person. What the registry denies or
 * what is missing is not signed; a death or birth that the letter is about is recorded with it.
 */
export async function issueLetter(deps: Deps, ctx: Ctx, code: string): Promise<Result<IssuedLetter>> {
  const opened = await openToMove(deps, ctx, code, 'sign');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const proved = requireRecentProof(deps, ctx);
  if (!proved.ok) return proved;
  const officerId = headOffice(ctx, request.villageId);
  if (!officerId) return refuse('forbidden', 'letters.not_your_step');
  const holds = await stillFulfilled(deps, request);
  if (!holds.ok) return holds;
  const whole = await nothingMissing(deps, request);
  if (!whole.ok) return whole;

  const number = await allocateNumber(deps, request, subjectStillHere(request));
  if (!number.ok) return number;
  const token = deps.ids.token(TOKEN_BITS);
  const letter = await freezeLetter(deps, request, number.value, { officerId, token });
  if (!letter) return refuse('conflict', 'letters.cannot_be_made');
  const made = await makeDocument(deps, letter, { villageId: request.villageId, officerId, at: number.value.at });
  if (!made.ok) return made;

  const spent = await spentMinutes(deps, request);
  const done = await commit(deps.db, [
    ...subjectStillHere(request),
    holds.value.stands,
    ...(await recordEventSteps(deps, ctx, request)),
    ...(await issueSteps(deps, ctx, request, letter, number.value, made.value, { officerId, token })),
    ...moveSteps(deps, ctx, opened.value, { issuedAt: deps.clock.now(), spentMinutes: spent, reason: null }),
  ]);
  if (!done.ok) {
    await deps.blobs.delete(made.value.key);
    return done;
  }
  await deps.waker.wake();
  const { title, numberText, issuedOn, validUntil } = letter;
  return ok({ code: request.code, title, numberText, issuedOn, validUntil });
}

async function issueSteps(
  deps: Deps,
  ctx: Ctx,
  request: LetterRequest,
  letter: LetterSnapshot,
  number: GivenNumber,
  file: StoredDocument,
  by: { officerId: string; token: string },
): Promise<Step[]> {
  const { villageId, replacesLetterId: replaces } = request;
  const changed = refusal('conflict', 'letters.changed_meanwhile');
  const [hash, tokenSealed, snapshotSealed] = await Promise.all([
    tokenHash(by.token),
    deps.vault.seal(by.token, 'letters.token'),
    deps.vault.seal(JSON.stringify(letter), 'letters.snapshot'),
  ]);
  const id = deps.ids.next();
  const insert = lettersRepo(deps.db, villageId).insert({
    id,
    requestId: request.id,
    subjectResidentId: request.subjectResidentId,
    year: number.year,
    series: number.series,
    number: number.number,
    numberText: letter.numberText,
    title: letter.title,
    tokenHash: hash,
    tokenSealed,
    snapshotSealed,
    pdfKey: file.key,
    pdfSha256: file.sha256,
    signerOfficerId: by.officerId,
    signerName: letter.signer.name,
    signerTitle: letter.signer.title,
    issuedOn: letter.issuedOn,
    validUntil: letter.validUntil,
    createdAt: deps.clock.now(),
  });
  return [
    numbersRepo(villageId).issue(request.id, number),
    expectChange(changed),
    on(insert, { unique: refusal('conflict', 'letters.number_taken') }),
    ...(replaces ? [lettersRepo(deps.db, villageId).replace(replaces, id)] : []),
    audit(deps, ctx, {
      villageId,
      action: 'letter.issued',
      subject: { kind: 'letter', id },
      data: { requestId: request.id, year: number.year, number: number.number, pdfSha256: file.sha256 },
      withheld: isWithheld(request.type),
    }),
  ];
}

const headOffice = ({ actor }: Ctx, villageId: string): string | undefined =>
  actor.kind === 'account'
    ? actor.offices.find((o) => o.villageId === villageId && o.role === 'head')?.officerId
    : undefined;

/** Office minutes from submission to signature, without the time the applicant needed to correct. */
async function spentMinutes(deps: Pick<Deps, 'db' | 'clock'>, request: LetterRequest): Promise<number> {
  const from = request.submittedAt ?? request.createdAt;
  const passed = officeTimeBetween(await officeCalendar(deps.db, request.villageId, from), from, deps.clock.now());
  return Math.max(0, Math.floor((passed - request.pausedFor) / MINUTE));
}

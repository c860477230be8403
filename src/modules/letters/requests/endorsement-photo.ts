import { audit } from '../../../foundation/audit/index.ts';
import type { Deps } from '../../../foundation/deps.ts';
import type { Listener } from '../../../foundation/notifications/index.ts';
import { holdsOffice, type Ctx } from '../../../kernel/ctx.ts';
import type { BlobStore } from '../../../kernel/ports.ts';
import { ok, refusal, refuse, type Result } from '../../../kernel/result.ts';
import { commit, expectChange, raw, readOne } from '../../../platform/libsql/index.ts';
import { isOpenInOffice } from '../request.ts';
import { openRequest } from './open-request.ts';
import { requestsRepo } from './requests.repo.ts';
import { isWithheld } from './withheld.ts';

/** Bytes: what a phone camera makes. */
const LARGEST = 10 * 1024 * 1024;
/** Enough to read handwriting, in pixels. */
const LONGEST_SIDE = 1600;

/**
 * An operator adds a photo of the paper that a head of RT wrote, to an endorsement that was recorded as seen. A second photo takes
 * the first one's place. What the camera wrote into the picture is dropped.
 */
export async function photographEndorsement(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'blobs' | 'pictures'>,
  ctx: Ctx,
  code: string,
  picture: Uint8Array,
): Promise<Result<null>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.endorsement_photographed');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const { villageId } = request;
  if (!holdsOffice(ctx.actor, villageId, 'operator')) return refuse('forbidden', 'letters.not_your_step');
  if (request.endorsedHow !== 'paper' || !isOpenInOffice(request.state))
    return refuse('conflict', 'letters.not_in_this_state', { data: { state: request.state } });
  if (picture.length === 0) return refuse('invalid', 'letters.no_picture', { fields: { photo: 'required' } });
  if (picture.length > LARGEST) return refuse('invalid', 'pictures.too_large');
  const whole = await deps.pictures.whole(picture, LONGEST_SIDE);
  if (!whole.ok) return whole;
  const key = `endorsements/${request.id}/${deps.ids.next()}.webp`;
  await deps.blobs.put(key, whole.value, { contentType: 'image/webp' });
  const done = await commit(deps.db, [
    requestsRepo(deps.db, villageId).update(request, {
      state: request.state,
      endorsementPhoto: key,
      updatedAt: deps.clock.now(),
    }),
    expectChange(refusal('conflict', 'letters.changed_meanwhile')),
    audit(deps, ctx, {
      villageId,
      action: 'letter_request.endorsement_photographed',
      subject: { kind: 'letter_request', id: request.id },
      withheld: isWithheld(request.type),
    }),
  ]);
  const stale = done.ok ? request.endorsementPhoto : key;
  if (stale) await deps.blobs.delete(stale);
  return done.ok ? ok(null) : done;
}

/** The photo, for the officers of the village: the letter rests on it. Their look is on the record. */
export async function readEndorsementPhoto(
  deps: Pick<Deps, 'db' | 'clock' | 'ids' | 'blobs'>,
  ctx: Ctx,
  code: string,
): Promise<Result<NonNullable<Awaited<ReturnType<BlobStore['get']>>>>> {
  const opened = await openRequest(deps, ctx, code, 'letter_request.endorsement_viewed');
  if (!opened.ok) return opened;
  const { request } = opened.value;
  if (!holdsOffice(ctx.actor, request.villageId, 'operator', 'secretary', 'head'))
    return refuse('not_found', 'letters.no_such_request');
  const photo = request.endorsementPhoto ? await deps.blobs.get(request.endorsementPhoto) : null;
  if (!photo) return refuse('not_found', 'letters.no_photo');
  const looked = await commit(deps.db, [
    audit(deps, ctx, {
      villageId: request.villageId,
      action: 'letter_request.endorsement_viewed',
      log: 'never',
      subject: { kind: 'letter_request', id: request.id },
    }),
  ]);
  return looked.ok ? ok(photo) : looked;
}

/** Once the letter is in its owner's hands, or there will be none, the photo has served: it goes. That it was there stays. */
export const forgetEndorsementPhoto: Listener = async (deps, event) => {
  const id = String(event.payload['requestId'] ?? '');
  const row = await readOne<{ photo: string }>(deps.db, {
    sql: 'SELECT endorsement_photo AS photo FROM letter_requests WHERE id = ? AND endorsement_photo IS NOT NULL',
    args: [id],
  });
  if (!row) return;
  await deps.blobs.delete(row.photo);
  await commit(deps.db, [raw('UPDATE letter_requests SET endorsement_photo = NULL WHERE id = ?1', [id])]);
};

import * as v from 'valibot';
import { audit } from '../../foundation/audit/index.ts';
import type { Deps } from '../../foundation/deps.ts';
import { countUse, MobileSchema } from '../../foundation/identity/index.ts';
import { emit } from '../../foundation/notifications/index.ts';
import { DAY } from '../../kernel/clock.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import { ok, refusal, refuse, type Result } from '../../kernel/result.ts';
import { slugOf, slugWithTail } from '../../kernel/slug.ts';
import { commit, on, raw, read, type Row, type Step } from '../../platform/libsql/index.ts';
import { sealWhatsapp } from './edit-profile.ts';
import { introduction } from './settings-input.ts';

export const ApplySchema = v.object({
  /** Kode wilayah of the village whose office is asked. */
  villageId: v.pipe(v.string(), v.regex(/^[0-9.]{1,20}$/, 'picklist')),
  ...introduction,
  whatsapp: MobileSchema,
});
type Application = v.InferOutput<typeof ApplySchema>;

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'vault' | 'waker'>;

const WAITING = refusal('conflict', 'shops.application_waiting');
const SLUG_TAKEN = refusal('conflict', 'shops.name_taken');
const A_DAY = { most: 3, within: DAY, code: 'shops.too_many_applications' } as const;

/**
 * Asks a village office to open a shop. One application of an account waits at a time; one that was declined is sent again
 * with this. Refused: a guest, a village that is not on Balai yet, `shops.application_waiting`, a fourth try in a day.
 */
export async function applyForShop(
  deps: Needs,
  ctx: Ctx,
  input: unknown,
): Promise<Result<{ shopId: string; slug: string }>> {
  const { actor } = ctx;
  if (actor.kind !== 'account') return refuse('unauthenticated', 'identity.login_needed');
  const asked = parse(ApplySchema, input);
  if (!asked.ok) return asked;
  const facts = await applicationFacts(deps, actor.accountId, asked.value);
  if (!facts.active) return refuse('invalid', 'input.invalid', { fields: { villageId: 'picklist' } });
  if (facts.waiting) return { ok: false, refusal: WAITING };
  const shopId = facts.declined?.id ?? deps.ids.next();
  const slug = facts.declined?.slug ?? freeSlug(asked.value.name, facts.slugTaken, deps);
  const { villageId } = asked.value;
  const sealed = await sealWhatsapp(deps, asked.value.whatsapp);
  const who = { shopId, slug, accountId: actor.accountId };
  const done = await commit(deps.db, [
    ...countUse({ key: `shop-application:${actor.accountId}`, ...A_DAY }, deps.clock.now()),
    facts.declined ? askAgain(deps, who, asked.value, sealed) : ask(deps, who, asked.value, sealed),
    audit(deps, ctx, { villageId, action: 'shop.applied', subject: { kind: 'shop', id: shopId } }),
    emit(deps, { villageId, topic: 'shop.applied', payload: { shopId } }),
  ]);
  if (!done.ok) return done;
  await deps.waker.wake();
  return ok({ shopId, slug });
}

interface Facts {
  readonly active: boolean;
  readonly waiting: boolean;
  readonly slugTaken: boolean;
  /** An earlier application to the same village that was declined. */
  readonly declined: { readonly id: string; readonly slug: string } | null;
}

async function applicationFacts({ db }: Needs, accountId: string, { villageId, name }: Application): Promise<Facts> {
  const { villages, own, slugs } = await read<{
    villages: Row;
    own: { id: string; slug: string; status: string };
    slugs: Row;
  }>(db, {
    villages: { sql: `SELECT 1 FROM villages WHERE id = ? AND status = 'active'`, args: [villageId] },
    own: {
      sql: `SELECT id, slug, status FROM shops WHERE owner_account_id = ?1
              AND (status = 'applied' OR (status = 'declined' AND village_id = ?2)) ORDER BY id DESC`,
      args: [accountId, villageId],
    },
    slugs: { sql: `SELECT 1 FROM shops WHERE slug = ?`, args: [slugOf(name, 'toko')] },
  });
  return {
    active: villages.length > 0,
    waiting: own.some((it) => it.status === 'applied'),
    slugTaken: slugs.length > 0,
    declined: own.find((it) => it.status === 'declined') ?? null,
  };
}

const freeSlug = (name: string, taken: boolean, { ids }: Needs): string =>
  taken ? slugWithTail(slugOf(name, 'toko'), ids) : slugOf(name, 'toko');

interface Who {
  readonly shopId: string;
  readonly slug: string;
  readonly accountId: string;
}

const ask = ({ clock }: Needs, { shopId, slug, accountId }: Who, it: Application, whatsapp: string): Step =>
  on(
    raw(
      `INSERT INTO shops (id, village_id, owner_account_id, slug, name, trade, story, place, pickup_address, whatsapp_sealed,
         status, opening_hours, created_at, updated_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8, ?9, 'applied', '{}', ?10, ?10)`,
      [shopId, it.villageId, accountId, slug, it.name, it.trade, it.story, it.place, whatsapp, clock.now()],
    ),
    { unique: SLUG_TAKEN, foreign_key: refusal('unauthenticated', 'identity.login_needed') },
  );

const askAgain = ({ clock }: Needs, { shopId, accountId }: Who, it: Application, whatsapp: string): Step =>
  on(
    raw(
      `UPDATE shops SET name = ?3, trade = ?4, story = ?5, place = ?6, pickup_address = ?6, whatsapp_sealed = ?7,
         status = 'applied', status_reason = NULL, version = version + 1, updated_at = ?8
       WHERE id = ?1 AND owner_account_id = ?2 AND status = 'declined'`,
      [shopId, accountId, it.name, it.trade, it.story, it.place, whatsapp, clock.now()],
    ),
    { unique: WAITING },
  );

import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes, type RouteFacts } from '../../http/route.ts';
import { checkQris, CheckQrisSchema } from './check-qris.ts';
import { editProfile } from './edit-profile.ts';
import { endHoliday } from './end-holiday.ts';
import { readSettings } from './read-settings.ts';
import { removeZone } from './remove-zone.ts';
import { ChangedSchema, CheckedQrisSchema, SettingsSchema } from './responses.ts';
import { saveZone } from './save-zone.ts';
import { setBankAccount, SetBankAccountSchema } from './set-bank-account.ts';
import { setCod } from './set-cod.ts';
import { setOpeningHours } from './set-opening-hours.ts';
import { setPickup } from './set-pickup.ts';
import { setQris, SetQrisSchema } from './set-qris.ts';
import {
  CodSchema,
  HolidaySchema,
  OpeningHoursSchema,
  PickupSchema,
  ProfileSchema,
  RemoveZoneSchema,
  SeenShopSchema,
  ZoneSchema,
} from './settings-input.ts';
import { startHoliday } from './start-holiday.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Own shop',
  summary,
  gives: ChangedSchema,
  refuses: ['unauthenticated', 'not_found', 'conflict'],
  ...more,
});

/** Where the money goes: only for who has just proved themselves. */
const moneyFacts = (summary: string) =>
  facts(summary, { refuses: ['unauthenticated', 'forbidden', 'not_found', 'conflict'] });

const ZoneChangedSchema = v.object({ ...ChangedSchema.entries, zoneId: v.string() });
/** What the address says is not asked again in the body. */
const SeenSchema = v.omit(SeenShopSchema, ['shopId']);
const RemoveSchema = v.omit(RemoveZoneSchema, ['shopId', 'zoneId']);
const WriteZoneSchema = v.omit(ZoneSchema, ['shopId', 'zoneId']);

/** The settings of the own shop. Every change names the version seen and gives the next. */
export const ownShopRoutes = routes()
  .get(
    '/own-shops/:shop',
    about(facts('Reads the settings of an own shop with their version.', { gives: SettingsSchema })),
    async (c) => answer(c, await readSettings(c.var.deps, c.var.ctx, c.req.param('shop'))),
  )
  .put(
    '/own-shops/:shop/profile',
    about(facts('Changes name, trade, story, place and WhatsApp number.')),
    takes('json', v.omit(ProfileSchema, ['shopId'])),
    async (c) =>
      answer(
        c,
        await editProfile(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') })),
      ),
  )
  .put(
    '/own-shops/:shop/pickup',
    about(facts('Says whether, where and when goods can be fetched.')),
    takes('json', v.omit(PickupSchema, ['shopId'])),
    async (c) =>
      answer(c, await setPickup(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') }))),
  )
  .put(
    '/own-shops/:shop/opening-hours',
    about(facts('Sets the days and hours it is open.')),
    takes('json', v.omit(OpeningHoursSchema, ['shopId'])),
    async (c) =>
      answer(
        c,
        await setOpeningHours(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') })),
      ),
  )
  .put(
    '/own-shops/:shop/holiday',
    about(facts('Closes for a holiday, or changes its end and words.')),
    takes('json', v.omit(HolidaySchema, ['shopId'])),
    async (c) =>
      answer(
        c,
        await startHoliday(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') })),
      ),
  )
  .post(
    '/own-shops/:shop/reopening',
    about(facts('Opens again after a holiday.')),
    takes('json', SeenSchema),
    async (c) =>
      answer(
        c,
        await endHoliday(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') })),
      ),
  )
  .put(
    '/own-shops/:shop/payment-on-delivery',
    about(facts('Says whether buyers may pay on delivery, and up to how much.')),
    takes('json', v.omit(CodSchema, ['shopId'])),
    async (c) =>
      answer(c, await setCod(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') }))),
  )
  .post(
    '/own-shops/:shop/zones',
    about(facts('Adds a delivery zone.', { gives: ZoneChangedSchema, status: 201 })),
    takes('json', WriteZoneSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop'), zoneId: null });
      return answer(c, await saveZone(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .put(
    '/own-shops/:shop/zones/:zone',
    about(facts('Changes a delivery zone.', { gives: ZoneChangedSchema })),
    takes('json', WriteZoneSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop'), zoneId: c.req.param('zone') });
      return answer(c, await saveZone(c.var.deps, c.var.ctx, input));
    },
  )
  .delete(
    '/own-shops/:shop/zones/:zone',
    about(facts('Stops delivering to a zone.')),
    takes('json', RemoveSchema),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { shopId: c.req.param('shop'), zoneId: c.req.param('zone') });
      return answer(c, await removeZone(c.var.deps, c.var.ctx, input));
    },
  )
  .put(
    '/own-shops/:shop/bank-account',
    about(moneyFacts('Sets the account for transfers, or takes it away (null).')),
    takes('json', v.omit(SetBankAccountSchema, ['shopId'])),
    async (c) =>
      answer(
        c,
        await setBankAccount(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') })),
      ),
  )
  .post(
    '/own-shops/:shop/qris/check',
    about(facts('Reads a static QRIS, to confirm whose it is; writes nothing.', { gives: CheckedQrisSchema })),
    takes('json', v.omit(CheckQrisSchema, ['shopId'])),
    async (c) =>
      answer(c, await checkQris(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') }))),
  )
  .put(
    '/own-shops/:shop/qris',
    about(moneyFacts('Sets the static QRIS, or takes it away (null).')),
    takes('json', v.omit(SetQrisSchema, ['shopId'])),
    async (c) =>
      answer(c, await setQris(c.var.deps, c.var.ctx, bodyWith(c.req.valid('json'), { shopId: c.req.param('shop') }))),
  );

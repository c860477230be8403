import type { Deps } from '../../foundation/deps.ts';
import type { Ctx } from '../../kernel/ctx.ts';
import { parse } from '../../kernel/parse.ts';
import type { Result } from '../../kernel/result.ts';
import { documentStep } from '../listings/index.ts';
import { changeShop, type ChangedShop, type ChangeNeeds } from './change-shop.ts';
import { ownShop } from './own-shop.ts';
import { ProfileSchema } from './settings-input.ts';

/**
 * Changes a shop's name, trade, story, place and WhatsApp number. Its address on the web stays, so that printed links go on
 * working. Refused: another's shop (not found), wrong fields, `shops.changed_meanwhile`.
 */
export async function editProfile(
  deps: ChangeNeeds & Pick<Deps, 'vault'>,
  ctx: Ctx,
  input: unknown,
): Promise<Result<ChangedShop>> {
  const asked = parse(ProfileSchema, input);
  if (!asked.ok) return asked;
  const { shopId, version, name, trade, story, place, whatsapp } = asked.value;
  const shop = ownShop(ctx, shopId);
  if (!shop.ok) return shop;
  return changeShop(deps, ctx, shop.value, {
    version,
    action: 'shop.profile_changed',
    set: { name, trade, story, place, whatsapp_sealed: whatsapp && (await sealWhatsapp(deps, whatsapp)) },
    more: [documentStep('shop', shopId, { title: name, more: [trade], story })],
  });
}

/** The number as links to WhatsApp want it: digits with the country, no plus. */
export const sealWhatsapp = ({ vault }: Pick<Deps, 'vault'>, phone: string): Promise<string> =>
  vault.seal(phone.replace('+', ''), 'shops.whatsapp');

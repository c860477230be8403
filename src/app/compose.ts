import type { Deps } from '../foundation/deps.ts';
import { regionFacts } from '../foundation/villages/index.ts';
import { systemClock } from '../kernel/clock.ts';
import { cryptoIds } from '../kernel/ids.ts';
import { signingKeys } from '../modules/letters/index.ts';
import { openDb } from '../platform/libsql/index.ts';
import { cloudflarePictures } from '../platform/pictures/index.ts';
import { cloudflareWaker } from '../platform/queue/index.ts';
import { softwareSigner } from '../platform/signing/index.ts';
import { r2Blobs } from '../platform/storage/index.ts';
import { openVault } from '../platform/vault/index.ts';
import { whatsappMessenger } from '../platform/whatsapp/index.ts';
import { readConfig, type Env } from './config.ts';
import { handedSql } from './handed-sql.ts';
import { cartFace } from './faces/cart.ts';
import { casesFace } from './faces/cases.ts';
import { checkoutFace } from './faces/checkout.ts';
import { marketFace } from './faces/market.ts';
import { identityFace, residentsFace } from './faces/identity.ts';
import { goodsFace } from './faces/goods.ts';
import { lettersFace } from './faces/letters.ts';
import { ordersFace } from './faces/orders.ts';
import { regionFace } from './faces/region.ts';
import { salesFace } from './faces/sales.ts';
import { shopsFace } from './faces/shops.ts';
import { modules } from './modules.ts';

/** The composed application: what pages, routes, the queue and the timer work with. */
export type App = ReturnType<typeof compose>;

/** Builds everything once per isolate from what the platform binds. Nothing is fetched here. */
export function compose(env: Env) {
  const config = readConfig(env);
  const clock = systemClock;
  const ids = cryptoIds(clock);
  const { LIBSQL: binding } = env;
  const db = openDb({ ...config.database, ...(binding && { fetch: (request) => binding.fetch(request) }) });
  const vault = openVault(config.vault);
  const deps: Deps = {
    db,
    clock,
    ids,
    vault,
    blobs: r2Blobs(env.BLOBS),
    pictures: cloudflarePictures(env.IMAGES),
    messenger: whatsappMessenger(config.whatsapp),
    waker: cloudflareWaker(env.OUTBOX),
    signer: softwareSigner({ rootSecret: config.regionRoot, keys: signingKeys({ db, vault, ids }) }),
    origin: config.origin,
    handed: handedSql,
  };
  const facts = regionFacts(db, clock);
  return {
    config,
    deps,
    facts,
    modules,
    cart: cartFace(deps),
    cases: casesFace(deps),
    checkout: checkoutFace(deps),
    market: marketFace(deps, facts),
    identity: identityFace(deps),
    goods: goodsFace(deps),
    letters: lettersFace(deps),
    orders: ordersFace(deps),
    region: regionFace(deps, facts),
    residents: residentsFace(deps),
    sales: salesFace(deps),
    shops: shopsFace(deps),
  };
}

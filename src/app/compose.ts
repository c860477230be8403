import { logLedger } from '../foundation/audit/index.ts';
import type { Deps } from '../foundation/deps.ts';
import { deviceLabel } from '../foundation/identity/index.ts';
import { identityUses } from '../foundation/identity/uses.ts';
import { answerUses } from '../foundation/kept-answers/uses.ts';
import { noticeUses } from '../foundation/notifications/uses.ts';
import { residentUses } from '../foundation/residents/uses.ts';
import { correctionUses } from '../foundation/corrections/uses.ts';
import { rtHeadUses } from '../foundation/rt-heads/uses.ts';
import { signingKeys } from '../foundation/signers/index.ts';
import { regionFacts } from '../foundation/villages/index.ts';
import { districtUses, placeUses } from '../foundation/villages/uses.ts';
import { feeFlows } from '../flows/fee/uses.ts';
import { checkoutFlows, orderFlows } from '../flows/order/uses.ts';
import { logInFlows } from '../flows/log-in/uses.ts';
import { ownDataFlows } from '../flows/own-data/uses.ts';
import { regionFlows } from '../flows/region/uses.ts';
import { cartUses } from '../hub/cart/uses.ts';
import { goodsUses, productUses } from '../hub/catalog/uses.ts';
import { checkoutUses } from '../hub/checkout/uses.ts';
import { inboxUses } from '../hub/inbox/uses.ts';
import { keptCategories } from '../hub/listings/index.ts';
import { listingUses } from '../hub/listings/uses.ts';
import type { Module } from '../hub/module.ts';
import { guestPath, ORDER_CASE } from '../hub/orders/index.ts';
import { orderUses, saleUses } from '../hub/orders/uses.ts';
import { regionUses } from '../hub/region-console/uses.ts';
import { searchUses } from '../hub/search/uses.ts';
import { shopUses, visitUses } from '../hub/shops/uses.ts';
import { caseUses } from '../hub/timeline/uses.ts';
import { villageUses } from '../hub/village-page/uses.ts';
import { jsonLog } from '../http/middleware/log.ts';
import { systemClock } from '../kernel/clock.ts';
import { cryptoIds } from '../kernel/ids.ts';
import { openDb } from '../platform/libsql/index.ts';
import { openLog } from '../platform/log/index.ts';
import { cloudflarePictures } from '../platform/pictures/index.ts';
import { cloudflareWaker } from '../platform/queue/index.ts';
import { softwareSigner } from '../platform/signing/index.ts';
import { deployedFiles, r2Blobs } from '../platform/storage/index.ts';
import { openVault } from '../platform/vault/index.ts';
import { whatsappMessenger } from '../platform/whatsapp/index.ts';
import { bind, bindModules } from './bind.ts';
import { readConfig, type Env } from './config.ts';
import { handedSql } from './handed-sql.ts';
import type { modules as OFFICE } from './modules.ts';
import { templatesOf } from './templates.ts';

/** The composed application: what pages, routes, the queue and the timer work with. */
export type App = ReturnType<typeof compose<typeof OFFICE>>;

/** Builds everything once per isolate from what the platform binds. Nothing is fetched here. */
export function compose<const M extends readonly Module[]>(env: Env, modules: M) {
  const config = readConfig(env);
  const clock = systemClock;
  const ids = cryptoIds(clock);
  const { LIBSQL: binding } = env;
  const vault = openVault(config.vault);
  const blobs = r2Blobs(env.BLOBS);
  const db = openDb({ ...config.database, vault, ...(binding && { fetch: (request) => binding.fetch(request) }) });
  const deps: Deps = {
    db,
    clock,
    ids,
    vault,
    blobs,
    files: deployedFiles(env.ASSETS, config.origin),
    pictures: cloudflarePictures(env.IMAGES),
    messenger: whatsappMessenger(config.whatsapp),
    waker: cloudflareWaker(env.OUTBOX),
    signer: softwareSigner({ rootSecret: config.regionRoot, keys: signingKeys({ db, vault, ids }) }),
    log: openLog({ ...config.log, ledger: logLedger({ db, clock, ids }), blobs, clock }),
    templates: templatesOf(modules),
    facts: regionFacts(db, clock),
    origin: config.origin,
    handed: handedSql,
    guestPath,
    logLine: jsonLog,
  };
  /** For the few that look over all modules. */
  const whole = { ...deps, modules };
  return {
    ...bindModules(deps, modules),
    config,
    deps,
    facts: deps.facts,
    modules: modules as readonly Module[],
    answers: bind(deps, answerUses),
    cart: bind(deps, cartUses),
    cases: {
      ...bind(whole, { ...caseUses, ...inboxUses }),
      /** Every kind of case: the market's orders, then the modules'. */
      kinds: [ORDER_CASE, ...modules.flatMap((module) => module.caseKinds ?? [])],
    },
    checkout: bind(deps, { ...checkoutUses, ...checkoutFlows }),
    market: {
      ...bind(whole, { ...listingUses, ...placeUses, ...productUses, ...searchUses, ...villageUses, ...visitUses }),
      categories: keptCategories(db, clock),
    },
    identity: { deviceLabel, ...bind(deps, { ...identityUses, ...noticeUses, ...logInFlows }) },
    goods: bind(deps, goodsUses),
    orders: bind(deps, { ...orderUses, ...orderFlows }),
    region: bind(whole, { ...districtUses, ...regionUses, ...regionFlows }),
    residents: bind(whole, { ...residentUses, ...rtHeadUses, ...correctionUses, ...ownDataFlows }),
    sales: bind(deps, { ...saleUses, ...feeFlows }),
    shops: bind(deps, shopUses),
  };
}

export { answerTogether, backupOf, roundTripsOf, testDb } from './test-db.ts';
export type { TestDeps } from './deps-on.ts';
export { testDeps } from './test-deps.ts';
export {
  GEDONG_TATAAN,
  givenOffice,
  givenProduct,
  givenRegion,
  givenResident,
  givenShop,
  HANURA,
  SIDODADI,
  STATIC_QRIS,
  TELUK_PANDAN,
  type Person,
  type Shop,
} from './world.ts';
export { ctxOf, guestCtx } from './ctx.ts';
export { codeOf, givenSecret, PASSWORD, PIN, receivedCode } from './logins.ts';
export { givenOrder, type PlacedTestOrder } from './orders.ts';
export { givenOfficer } from './officer.ts';
export { counterCast, residentCast } from './resident-stage.ts';
export { loginCast } from './login-stage.ts';
export { shopCast } from './shop-stage.ts';
export { stage } from './stage.ts';

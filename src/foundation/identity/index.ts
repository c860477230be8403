export { closeLogin } from './close-login.repo.ts';
export { canLogIn, nameOfLooker } from './asked-by-residents.ts';
export { type TotpOffer, sendCodeMessage } from './codes/index.ts';
export { appointOfficer, officersAt, unlockOfficer } from './officers/index.ts';
export { requireRecentProof, hashSecret } from './secrets/index.ts';
export {
  deviceLabel,
  forgetDevices,
  mySessions,
  type MySession,
  resolveSession,
  touchSession,
  type ResolvedSession,
  forgetSessions,
} from './sessions/index.ts';
export { countUse, forgetUses } from './limits.repo.ts';
export { PhoneSchema } from './phone.ts';

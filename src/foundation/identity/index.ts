export { closeLogin } from './close-login.repo.ts';
export { canLogIn, nameOfLooker } from './asked-by-residents.ts';
export { type TotpOffer, sendCodeMessage } from './codes/index.ts';
export {
  AppointOfficerSchema,
  closeRunOut,
  endOffice,
  expectRegionServed,
  expectServed,
  expectStillHeld,
  giveOffice,
  listOffices,
  mendOfficer,
  MendOfficerSchema,
  type Office,
  type OfficeInput,
  officersAt,
  shutOffice,
  termOf,
  unlockOfficer,
} from './officers/index.ts';
export {
  requireOfficeProof,
  requireRecentProof,
  requireStrongestProof,
  forgetLocks,
  hashSecret,
} from './secrets/index.ts';
export {
  deviceLabel,
  forgetDevices,
  isKnownDevice,
  mySessions,
  type MySession,
  resolveSession,
  touchSession,
  type ResolvedSession,
  forgetSessions,
} from './sessions/index.ts';
export { countUse, forgetUses } from './limits.repo.ts';
export { MobileSchema, PhoneSchema } from './phone.ts';

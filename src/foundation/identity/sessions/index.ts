export { deviceLabel } from './device-label.ts';
export { forgetDevices, isKnownDevice, knownDevice } from './known-devices.repo.ts';
export { endMySession, endOtherSessions, logOut, type MySession, mySessions } from './my-sessions.ts';
export { type ResolvedSession, resolveSession, touchSession } from './resolve-session.ts';
export {
  endSessionsOf,
  expectLoggedIn,
  forgetSessions,
  type LoginPlace,
  type NewSession,
  openSession,
} from './sessions.repo.ts';
export { tokenHash } from './token-hash.ts';

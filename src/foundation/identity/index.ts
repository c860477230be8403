export { deviceLabel } from './device-label.ts';
export { PhoneSchema } from './phone.ts';
export { hashSecret, secretMatches } from './secret-hash.ts';
export { resolveSession, touchSession, type ResolvedSession } from './resolve-session.ts';
export { endSession, endSessionsOf, openSession, type LoginPlace, type NewSession } from './sessions.repo.ts';

export { deviceLabel } from './device-label.ts';
export { PhoneSchema } from './phone.ts';
export { hashSecret, secretMatches } from './secret-hash.ts';
export { resolveSession, touchSession, type ResolvedSession } from './resolve-session.ts';
export { logInResident, LogInResidentSchema } from './log-in-resident.ts';
export { logInWithCode } from './log-in-with-code.ts';
export { sendCodeMessage } from './send-code-message.ts';
export { sendLoginCode, SendLoginCodeSchema } from './send-login-code.ts';
export { endSession, endSessionsOf, openSession, type LoginPlace, type NewSession } from './sessions.repo.ts';

export { changeSecret, ChangeSecretSchema } from './change-secret.ts';
export { logInResident, LogInResidentSchema } from './log-in-resident.ts';
export { countTry, forgive, lockOf, type LockSubject, unlock } from './login-locks.repo.ts';
export { PasswordSchema } from './password.ts';
export { expectPhoneGuard, phoneGuard, phoneGuardOf } from './phone-guard.repo.ts';
export { isBirthDate, NewPinSchema, PinSchema } from './pin.ts';
export { type Guard, requireOfficeProof, requireRecentProof, tooWeak } from './recent-proof.ts';
export { hashSecret, secretMatches } from './secret-hash.ts';
export { unlockLogin, UnlockLoginSchema } from './unlock-login.ts';

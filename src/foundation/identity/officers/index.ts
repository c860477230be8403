export { appointOfficer } from './appoint-officer.ts';
export { confirmOfficer, ConfirmOfficerSchema } from './confirm-officer.ts';
export { logInOfficer, LogInOfficerSchema } from './log-in-officer.ts';
export { officersAt } from './officers-at.ts';
export { unlockOfficer, UnlockOfficerSchema } from './unlock-officer.ts';

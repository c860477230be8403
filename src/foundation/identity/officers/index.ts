export { confirmOfficer, ConfirmOfficerSchema } from './confirm-officer.ts';
export { endOffice, expectRegionServed, expectServed, expectStillHeld, shutOffice } from './end-office.ts';
export { closeRunOut, giveOffice } from './give-office.ts';
export { listOffices, type Office } from './list-offices.ts';
export { logInOfficer, LogInOfficerSchema } from './log-in-officer.ts';
export { mendOfficer, MendOfficerSchema } from './mend-officer.ts';
export { AppointOfficerSchema, type OfficeInput, termOf } from './office-input.ts';
export { officersAt } from './officers-at.ts';
export { unlockOfficer, UnlockOfficerSchema } from './unlock-officer.ts';

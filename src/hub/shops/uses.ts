import { applyForShop } from './apply-for-shop.ts';
import { checkQris } from './check-qris.ts';
import { countApplications } from './count-applications.ts';
import { approveApplication, declineApplication } from './decide-application.ts';
import { editProfile } from './edit-profile.ts';
import { endHoliday } from './end-holiday.ts';
import { listApplications } from './list-applications.ts';
import { myApplication } from './my-application.ts';
import { readSettings } from './read-settings.ts';
import { removeZone } from './remove-zone.ts';
import { saveZone } from './save-zone.ts';
import { setBankAccount } from './set-bank-account.ts';
import { setCod } from './set-cod.ts';
import { setOpeningHours } from './set-opening-hours.ts';
import { setPickup } from './set-pickup.ts';
import { setQris } from './set-qris.ts';
import { startHoliday } from './start-holiday.ts';
import { viewShop } from './view-shop.ts';
import { withdrawApplication } from './withdraw-application.ts';

/** A seller’s own shop, and opening one. */
export const shopUses = {
  applyForShop,
  approveApplication,
  checkQris,
  countApplications,
  declineApplication,
  editProfile,
  endHoliday,
  listApplications,
  myApplication,
  readSettings,
  removeZone,
  saveZone,
  setBankAccount,
  setCod,
  setOpeningHours,
  setPickup,
  setQris,
  startHoliday,
  withdrawApplication,
};

/** What visitors see of a shop. */
export const visitUses = {
  viewShop,
};

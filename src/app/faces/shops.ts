import type { Deps } from '../../foundation/deps.ts';
import {
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
} from '../../hub/shops/index.ts';
import { bind } from '../bind.ts';

/** What pages call for a seller's own shop, and for opening one. */
export const shopsFace = (deps: Deps) =>
  bind(deps, {
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
  });

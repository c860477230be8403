import type { Deps } from '../../foundation/deps.ts';
import {
  addPhone,
  askPhone,
  askProof,
  changeSecret,
  confirmOfficer,
  confirmTotp,
  deviceLabel,
  endMySession,
  endOtherSessions,
  enrolAtCounter,
  finishEnrolment,
  logInOfficer,
  logInResident,
  logInWithCode,
  logOut,
  mySessions,
  offerTotp,
  proofWays,
  redeemSlip,
  reopenTotpOffer,
  requireRecentProof,
  sendLoginCode,
  startEnrolment,
  stepUp,
  unlockLogin,
  unlockOfficer,
} from '../../foundation/identity/index.ts';
import { myNotices, readNotices } from '../../foundation/notifications/index.ts';
import { looksAtMe, openRecord, ownRecord, searchResidents, subjectsFor } from '../../foundation/residents/index.ts';
import { bind } from '../bind.ts';

/** Ways in, the own account, and the counter's help: what their pages call. */
export const identityFace = (deps: Deps) => ({
  deviceLabel,
  ...bind(deps, {
    addPhone,
    askPhone,
    askProof,
    changeSecret,
    confirmOfficer,
    confirmTotp,
    endMySession,
    endOtherSessions,
    enrolAtCounter,
    finishEnrolment,
    logInOfficer,
    logInResident,
    logInWithCode,
    logOut,
    mySessions,
    myNotices,
    offerTotp,
    proofWays,
    readNotices,
    redeemSlip,
    reopenTotpOffer,
    requireRecentProof,
    sendLoginCode,
    startEnrolment,
    stepUp,
    unlockLogin,
    unlockOfficer,
  }),
});

/** The registry, for the pages. */
export const residentsFace = (deps: Deps) =>
  bind(deps, { looksAtMe, openRecord, ownRecord, searchResidents, subjectsFor });

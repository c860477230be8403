import { addPhone, askPhone } from './add-phone.ts';
import { askProof, proofWays } from './ask-proof.ts';
import { changeSecret } from './change-secret.ts';
import { confirmOfficer } from './confirm-officer.ts';
import { enrolAtCounter } from './enrol-at-counter.ts';
import { finishEnrolment, startEnrolment } from './enrol-self.ts';
import { logInOfficer } from './log-in-officer.ts';
import { logInResident } from './log-in-resident.ts';
import { logInWithCode } from './log-in-with-code.ts';
import { endMySession, endOtherSessions, logOut, mySessions } from './my-sessions.ts';
import { requireRecentProof } from './recent-proof.ts';
import { redeemSlip } from './redeem-slip.ts';
import { sendLoginCode } from './send-login-code.ts';
import { confirmTotp, offerTotp, reopenTotpOffer } from './set-up-totp.ts';
import { stepUp } from './step-up.ts';
import { unlockLogin } from './unlock-login.ts';
import { unlockOfficer } from './unlock-officer.ts';

/** Ways in, the own account, and the counter’s help. */
export const identityUses = {
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
};

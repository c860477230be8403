import { addPhone, askPhone } from './codes/add-phone.ts';
import { askProof, proofWays } from './codes/ask-proof.ts';
import { logInWithCode } from './codes/log-in-with-code.ts';
import { sendLoginCode } from './codes/send-login-code.ts';
import { keepAct, openAct } from './codes/pending-act.ts';
import { confirmTotp, offerTotp, reopenTotpOffer } from './codes/set-up-totp.ts';
import { stepUp } from './codes/step-up.ts';
import { enrolAtCounter } from './enrolment/enrol-at-counter.ts';
import { finishEnrolment, startEnrolment } from './enrolment/enrol-self.ts';
import { redeemSlip } from './enrolment/redeem-slip.ts';
import { confirmOfficer } from './officers/confirm-officer.ts';
import { listOffices } from './officers/list-offices.ts';
import { logInOfficer } from './officers/log-in-officer.ts';
import { mendOfficer } from './officers/mend-officer.ts';
import { unlockOfficer } from './officers/unlock-officer.ts';
import { changeSecret } from './secrets/change-secret.ts';
import { logInResident } from './secrets/log-in-resident.ts';
import { unlockLogin } from './secrets/unlock-login.ts';
import { resolveSession } from './sessions/resolve-session.ts';
import { endMySession, endOtherSessions, logOut, mySessions } from './sessions/my-sessions.ts';

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
  keepAct,
  listOffices,
  logInOfficer,
  logInResident,
  logInWithCode,
  logOut,
  mendOfficer,
  mySessions,
  offerTotp,
  openAct,
  proofWays,
  redeemSlip,
  reopenTotpOffer,
  resolveSession,
  sendLoginCode,
  startEnrolment,
  stepUp,
  unlockLogin,
  unlockOfficer,
};

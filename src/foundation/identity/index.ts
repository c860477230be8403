export { addPhone, askPhone, AskPhoneSchema } from './add-phone.ts';
export { appointOfficer } from './appoint-officer.ts';
export { canLogIn, nameOfLooker } from './asked-by-residents.ts';
export { askProof, AskProofSchema, proofWays, type ProofWays } from './ask-proof.ts';
export { changeSecret, ChangeSecretSchema } from './change-secret.ts';
export { ChallengeSchema } from './check-code.ts';
export { confirmOfficer, ConfirmOfficerSchema } from './confirm-officer.ts';
export { deviceLabel } from './device-label.ts';
export { enrolAtCounter, EnrolAtCounterSchema, type Slip } from './enrol-at-counter.ts';
export { finishEnrolment, FinishEnrolmentSchema, startEnrolment, StartEnrolmentSchema } from './enrol-self.ts';
export { type Challenge } from './issue-code.ts';
export { logInOfficer, LogInOfficerSchema, type SecondFactor } from './log-in-officer.ts';
export { forgetDevices } from './known-devices.repo.ts';
export { countUse, forgetUses, type Limit } from './limits.repo.ts';
export { logInResident, LogInResidentSchema } from './log-in-resident.ts';
export { logInWithCode } from './log-in-with-code.ts';
export { endMySession, EndSessionSchema, endOtherSessions, logOut, mySessions, type MySession } from './my-sessions.ts';
export { officersAt } from './officers-at.ts';
export { PhoneSchema } from './phone.ts';
export { confirmTotp, ConfirmTotpSchema, offerTotp, reopenTotpOffer, type TotpOffer } from './set-up-totp.ts';
export { requireRecentProof } from './recent-proof.ts';
export { redeemSlip, RedeemSlipSchema } from './redeem-slip.ts';
export { resolveSession, touchSession, type ResolvedSession } from './resolve-session.ts';
export { hashSecret, secretMatches } from './secret-hash.ts';
export { sendCodeMessage } from './send-code-message.ts';
export { sendLoginCode, SendLoginCodeSchema } from './send-login-code.ts';
export {
  endSession,
  endSessionsOf,
  forgetSessions,
  openSession,
  type LoginPlace,
  type NewSession,
} from './sessions.repo.ts';
export { stepUp, StepUpSchema } from './step-up.ts';
export { unlockLogin, UnlockLoginSchema } from './unlock-login.ts';
export { unlockOfficer, UnlockOfficerSchema } from './unlock-officer.ts';

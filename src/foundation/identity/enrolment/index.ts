export { enrolAtCounter, EnrolAtCounterSchema, type Slip } from './enrol-at-counter.ts';
export { finishEnrolment, FinishEnrolmentSchema, startEnrolment, StartEnrolmentSchema } from './enrol-self.ts';
export { redeemSlip, RedeemSlipSchema } from './redeem-slip.ts';

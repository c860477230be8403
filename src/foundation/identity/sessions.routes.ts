import { about, answer, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ChallengeSchema, logInWithCode, sendLoginCode, SendLoginCodeSchema } from './codes/index.ts';
import { confirmOfficer, ConfirmOfficerSchema, logInOfficer, LogInOfficerSchema } from './officers/index.ts';
import { deviceLabel, logOut, type LoginPlace } from './sessions/index.ts';
import {
  finishEnrolment,
  FinishEnrolmentSchema,
  startEnrolment,
  StartEnrolmentSchema,
  redeemSlip,
  RedeemSlipSchema,
} from './enrolment/index.ts';
import { logInResident, LogInResidentSchema } from './secrets/index.ts';
import { Challenge, SecondFactorAnswer, Session } from './responses.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Logging in',
  summary,
  refuses: ['unauthenticated', 'limited', 'gone'],
  ...more,
});

const session = (summary: string) => about(facts(summary, { gives: Session, status: 201 }));

const placeOf = (c: { req: { header(name: string): string | undefined } }): LoginPlace => ({
  label: deviceLabel(c.req.header('user-agent') ?? ''),
});

/** The ways in. Each ends with a token, to be sent as `Authorization: Bearer …`. */
export const sessionRoutes = routes()
  .post(
    '/sessions/resident',
    session('Logs a resident in with NIK and PIN.'),
    takes('json', LogInResidentSchema),
    async (c) => answer(c, await logInResident(c.var.deps, c.var.ctx, c.req.valid('json'), placeOf(c)), 201),
  )
  .post(
    '/one-time-codes',
    about(facts('Sends a login code to a phone, known or not.', { gives: Challenge, status: 202 })),
    takes('json', SendLoginCodeSchema),
    async (c) => answer(c, await sendLoginCode(c.var.deps, c.var.ctx, c.req.valid('json')), 202),
  )
  .post(
    '/sessions/code',
    session('Logs in with the code that was sent; the first time makes an account.'),
    takes('json', ChallengeSchema),
    async (c) => answer(c, await logInWithCode(c.var.deps, c.var.ctx, c.req.valid('json'), placeOf(c)), 201),
  )
  .post(
    '/sessions/officer',
    about(
      facts('Checks an officer’s name and password and asks for the second factor.', {
        gives: SecondFactorAnswer,
        status: 202,
      }),
    ),
    takes('json', LogInOfficerSchema),
    async (c) => answer(c, await logInOfficer(c.var.deps, c.var.ctx, c.req.valid('json')), 202),
  )
  .post(
    '/sessions/officer/confirmation',
    session('Logs an officer in with the code of the app or the phone.'),
    takes('json', ConfirmOfficerSchema),
    async (c) => answer(c, await confirmOfficer(c.var.deps, c.var.ctx, c.req.valid('json'), placeOf(c)), 201),
  )
  .delete('/sessions/current', about(facts('Logs out.', { refuses: [] })), async (c) =>
    answer(c, await logOut(c.var.deps, c.var.ctx)),
  )
  .post(
    '/enrolments',
    about(
      facts('Begins a first login or a new PIN; a code goes to the phone on record when everything fits.', {
        gives: Challenge,
        status: 202,
      }),
    ),
    takes('json', StartEnrolmentSchema),
    async (c) => answer(c, await startEnrolment(c.var.deps, c.var.ctx, c.req.valid('json')), 202),
  )
  .post(
    '/enrolments/confirmation',
    session('Sets the PIN with that code and logs in.'),
    takes('json', FinishEnrolmentSchema),
    async (c) => answer(c, await finishEnrolment(c.var.deps, c.var.ctx, c.req.valid('json'), placeOf(c)), 201),
  )
  .post(
    '/enrolments/slip',
    session('Sets the PIN with the slip of the counter and logs in.'),
    takes('json', RedeemSlipSchema),
    async (c) => answer(c, await redeemSlip(c.var.deps, c.var.ctx, c.req.valid('json'), placeOf(c)), 201),
  );

import { about, answer, routes, takes, type RouteFacts } from '../../http/route.ts';
import { ok, refuse } from '../../kernel/result.ts';
import {
  addPhone,
  askPhone,
  AskPhoneSchema,
  askProof,
  AskProofSchema,
  proofWays,
  ChallengeSchema,
  confirmTotp,
  ConfirmTotpSchema,
  offerTotp,
  stepUp,
  StepUpSchema,
} from './codes/index.ts';
import { changeSecret, ChangeSecretSchema } from './secrets/index.ts';
import { endMySession, endOtherSessions, mySessions } from './sessions/index.ts';
import { Challenge, Me, SecondFactorAnswer, Session, Sessions, Totp, Ways } from './responses.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Own account',
  summary,
  refuses: ['unauthenticated', 'forbidden', 'limited'],
  ...more,
});

/** What somebody logged in does with their own account. */
export const meRoutes = routes()
  .get('/me', about(facts('Tells who is logged in and what they may do.', { gives: Me })), (c) => {
    const { session } = c.var;
    if (!session) return answer(c, refuse('unauthenticated', 'identity.login_needed'));
    const { resident, shops, offices, provedAt, provedBy } = session.actor;
    return answer(c, ok({ name: session.name, scope: session.scope, resident, shops, offices, provedAt, provedBy }));
  })
  .get('/me/sessions', about(facts('Lists where the account is logged in.', { gives: Sessions })), async (c) =>
    answer(c, await mySessions(c.var.deps, c.var.ctx)),
  )
  .delete('/me/sessions', about(facts('Ends every login but this one.')), async (c) =>
    answer(c, await endOtherSessions(c.var.deps, c.var.ctx)),
  )
  .delete(
    '/me/sessions/:id',
    about(facts('Ends one login.', { refuses: ['unauthenticated', 'not_found'] })),
    async (c) => answer(c, await endMySession(c.var.deps, c.var.ctx, { sessionId: c.req.param('id') })),
  )
  .get('/me/proofs', about(facts('Tells how the account can prove itself.', { gives: Ways })), async (c) =>
    answer(c, await proofWays(c.var.deps, c.var.ctx)),
  )
  .post(
    '/me/proof-requests',
    about(facts('Begins a proof by code.', { gives: SecondFactorAnswer, status: 202 })),
    takes('json', AskProofSchema),
    async (c) => answer(c, await askProof(c.var.deps, c.var.ctx, c.req.valid('json')), 202),
  )
  .post(
    '/me/proofs',
    about(
      facts('Proves again who is there; the login goes on under the token given.', { gives: Session, status: 201 }),
    ),
    takes('json', StepUpSchema),
    async (c) => answer(c, await stepUp(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .put(
    '/me/secret',
    about(facts('Changes the PIN or password after a fresh proof; other logins end.')),
    takes('json', ChangeSecretSchema),
    async (c) => answer(c, await changeSecret(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .post(
    '/me/phone-requests',
    about(facts('Sends a code to the number that shall become the account’s.', { gives: Challenge, status: 202 })),
    takes('json', AskPhoneSchema),
    async (c) => answer(c, await askPhone(c.var.deps, c.var.ctx, c.req.valid('json')), 202),
  )
  .put(
    '/me/phone',
    about(facts('Makes the number the account’s own with that code.', { refuses: ['unauthenticated', 'conflict'] })),
    takes('json', ChallengeSchema),
    async (c) => answer(c, await addPhone(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .post(
    '/me/totp-offers',
    about(facts('Offers an authenticator app its seed.', { gives: Totp, status: 201 })),
    async (c) => answer(c, await offerTotp(c.var.deps, c.var.ctx), 201),
  )
  .put('/me/totp', about(facts('Makes that app the second factor.')), takes('json', ConfirmTotpSchema), async (c) =>
    answer(c, await confirmTotp(c.var.deps, c.var.ctx, c.req.valid('json'))),
  );

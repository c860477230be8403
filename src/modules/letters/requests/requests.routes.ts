import * as v from 'valibot';
import { about, answer, bodyWith, IDEMPOTENCY_KEY, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { answerFeeQuestion, FeeAnswerSchema } from '../fee-reports/index.ts';
import { cancelRequest, discardDraft } from './cancel-request.ts';
import { correctRequest, CorrectSchema } from './correct-request.ts';
import { handOverRequest } from './hand-over-request.ts';
import { linkPerson, LinkPersonSchema } from './link-person.ts';
import { listDesk } from './list-desk.ts';
import { namePresenter } from './name-presenter.ts';
import { readReceipt } from './read-receipt.ts';
import { OptionalReasonSchema } from './reason.ts';
import { readForm, readStart } from './read-form.ts';
import { followRequest } from './read-request.ts';
import { forwardRequest, reviewRequest } from '../issuing/index.ts';
import { rejectRequest, RejectSchema } from './reject-request.ts';
import { returnRequest, ReturnSchema } from './return-request.ts';
import { AnswersSchema, saveAnswers } from './save-answers.ts';
import { sendBackRequest, SendBackSchema } from './send-back-request.ts';
import { startRequest, StartRequestSchema } from './start-request.ts';
import { submitDraft } from './submit-draft.ts';
import { submitRequest, SubmitRequestSchema } from './submit-request.ts';
import { takeRequest } from './take-request.ts';
import { SentPersonSchema } from '../people/index.ts';
import {
  DeskRowSchema,
  FormSchema,
  PrintedReceiptSchema,
  ReceiptSchema,
  RequestPageSchema,
  StartSchema,
} from './responses.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Letter requests',
  summary,
  refuses: ['unauthenticated', 'not_found', 'forbidden', 'conflict'],
  ...more,
});

const { idempotencyKey, ...submitted } = SubmitRequestSchema.entries;

/** A letter request is asked for, followed and worked on here; each change of its state is a resource of its own. */
export const letterRequests = routes()
  .get(
    '/me/letter-types/:slug',
    about(facts('Tells whom the resident may ask this letter for.', { gives: StartSchema })),
    async (c) => answer(c, await readStart(c.var.deps, c.var.ctx, c.req.param('slug'))),
  )
  .post(
    '/letter-requests',
    about(
      facts('Asks for a letter in one call; a retry with the same key gives the same receipt.', {
        gives: ReceiptSchema,
        status: 201,
      }),
    ),
    takes('header', v.object({ [IDEMPOTENCY_KEY]: idempotencyKey })),
    takes('json', v.object(submitted)),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { idempotencyKey: c.req.header(IDEMPOTENCY_KEY) });
      return answer(c, await submitRequest(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .post(
    '/letter-requests/drafts',
    about(
      facts('Begins a draft, or takes up the one begun earlier.', {
        gives: v.object({ code: v.string() }),
        status: 201,
      }),
    ),
    takes('json', StartRequestSchema),
    async (c) => answer(c, await startRequest(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .get('/letter-requests/:code', about(facts('Follows an own request.', { gives: RequestPageSchema })), async (c) =>
    answer(c, await followRequest(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .get(
    '/letter-requests/:code/receipt',
    about(
      facts('Gives the receipt as it is printed, with its place in the queue of that day.', {
        gives: PrintedReceiptSchema,
      }),
    ),
    async (c) => answer(c, await readReceipt(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .get(
    '/letter-requests/:code/form',
    about(facts('Gives the questions, the answers so far and the registry’s data to confirm.', { gives: FormSchema })),
    async (c) => answer(c, await readForm(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .patch(
    '/letter-requests/:code/answers',
    about(facts('Keeps some answers of a draft or of a request to be corrected.')),
    takes('json', AnswersSchema),
    async (c) => answer(c, await saveAnswers(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .delete('/letter-requests/:code/draft', about(facts('Throws a draft away.')), async (c) =>
    answer(c, await discardDraft(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/letter-requests/:code/submission',
    about(facts('Hands a draft in; twice gives the same receipt.', { gives: ReceiptSchema })),
    async (c) => answer(c, await submitDraft(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/letter-requests/:code/correction',
    about(facts('Hands a request in again after correcting it.')),
    takes('json', CorrectSchema),
    async (c) => answer(c, await correctRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/cancellation',
    about(facts('Withdraws an open request; the office must give a reason.')),
    takes('json', OptionalReasonSchema),
    async (c) => answer(c, await cancelRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post('/letter-requests/:code/handover', about(facts('Says that the letter is in its owner’s hands.')), async (c) =>
    answer(c, await handOverRequest(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/letter-requests/:code/fee-answer',
    about(facts('Answers “did anybody ask for money?”; a yes goes to the kabupaten.')),
    takes('json', FeeAnswerSchema),
    async (c) => answer(c, await answerFeeQuestion(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .get(
    '/offices/:village/desks/:desk/letter-requests',
    about(
      facts('Lists what waits at a desk of the village office, first come first served.', {
        gives: v.array(DeskRowSchema),
      }),
    ),
    async (c) => answer(c, await listDesk(c.var.deps, c.var.ctx, c.req.param('village'), c.req.param('desk'))),
  )
  .get(
    '/letter-requests/:code/file',
    about(
      facts('Opens a request for an officer, with the registry beside it; the look is recorded.', {
        gives: RequestPageSchema,
      }),
    ),
    async (c) => answer(c, await reviewRequest(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/letter-requests/:code/presenter',
    about(facts('Says who stood at the counter, of a request where nobody did yet.')),
    takes('json', SentPersonSchema),
    async (c) => answer(c, await namePresenter(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/links',
    about(facts('Takes over the registry’s record of somebody whose NIK was written by hand.')),
    takes('json', LinkPersonSchema),
    async (c) => answer(c, await linkPerson(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/review',
    about(facts('Takes a request for review; out of turn only with a reason.')),
    takes('json', OptionalReasonSchema),
    async (c) => answer(c, await takeRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/correction-request',
    about(facts('Sends a request back to its applicant; the promised time stands still.')),
    takes('json', SendBackSchema),
    async (c) => answer(c, await sendBackRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post('/letter-requests/:code/forwarding', about(facts('Passes a checked request on to the next desk.')), async (c) =>
    answer(c, await forwardRequest(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .post(
    '/letter-requests/:code/return',
    about(facts('Gives a request back from the secretary or the head to the operator.')),
    takes('json', ReturnSchema),
    async (c) => answer(c, await returnRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/letter-requests/:code/rejection',
    about(facts('Refuses a request with a reason.')),
    takes('json', RejectSchema),
    async (c) => answer(c, await rejectRequest(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  );

import * as v from 'valibot';
import { about, answer, file, problem, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { caseReceipt, caseRecord, RECEIPT_FILE, RecordSchema } from '../../../hub/timeline/index.ts';
import { listNumbers, reserveNumbers, ReserveNumbersSchema } from '../numbering/index.ts';
import { NUMBER_STATUSES } from '../number-status.ts';
import { issueLetter } from './issue-letter.ts';
import { RECORDED_LETTER } from './recorded-letter.ts';
import { readLetterFile } from './read-letter-file.ts';
import { revokeLetter, RevokeLetterSchema } from './revoke-letter.ts';

const facts = (summary: string, gives?: RouteFacts['gives']): RouteFacts => ({
  tag: 'Letters',
  summary,
  ...(gives && { gives }),
  refuses: ['unauthenticated', 'not_found', 'forbidden', 'conflict'],
});

const IssuedLetterSchema = v.object({
  code: v.string(),
  title: v.string(),
  numberText: v.string(),
  issuedOn: v.string(),
  validUntil: v.nullable(v.string()),
});

const NumberLineSchema = v.object({
  number: v.number(),
  status: v.picklist(NUMBER_STATUSES),
  number_text: v.nullable(v.string()),
  title: v.nullable(v.string()),
  code: v.nullable(v.string()),
  note: v.nullable(v.string()),
  at: v.number(),
});

/** Issued letters: the signature that makes one, its file, its revocation, and the numbers. */
export const issuedLetters = routes()
  .post(
    '/letter-requests/:code/signature',
    about(facts('Signs and issues the letter; needs a recent proof of the head of village.', IssuedLetterSchema)),
    async (c) => answer(c, await issueLetter(c.var.deps, c.var.ctx, c.req.param('code'))),
  )
  .get('/letter-requests/:code/letter.pdf', about(facts('Gives the signed PDF.')), async (c) => {
    const letter = await readLetterFile(c.var.deps, c.var.ctx, c.req.param('code'));
    if (!letter.ok) return problem(c, letter.refusal);
    const { body, size, name } = letter.value;
    return file(c, body, { contentType: 'application/pdf', name, size });
  })
  .get(
    '/letter-requests/:code/record',
    about(facts('Lists the steps of a request with their places in the public log.', RecordSchema)),
    async (c) => answer(c, await caseRecord(c.var.deps, c.var.ctx, RECORDED_LETTER, { code: c.req.param('code') })),
  )
  .get(
    '/letter-requests/:code/record/:entry',
    about(facts('Gives the receipt of one step of a request: a tlog-proof file.')),
    async (c) => {
      const receipt = await caseReceipt(c.var.deps, c.var.ctx, RECORDED_LETTER, c.req.param());
      return receipt.ok ? file(c, receipt.value, RECEIPT_FILE) : problem(c, receipt.refusal);
    },
  )
  .post(
    '/letter-requests/:code/revocation',
    about(
      facts(
        'Revokes an issued letter with a reason, and begins its replacement when asked to.',
        v.object({ numberText: v.string(), replacementCode: v.nullable(v.string()) }),
      ),
    ),
    takes('json', RevokeLetterSchema),
    async (c) => answer(c, await revokeLetter(c.var.deps, c.var.ctx, c.req.param('code'), c.req.valid('json'))),
  )
  .post(
    '/offices/:village/letter-numbers',
    about(
      facts(
        'Sets numbers aside for letters written outside the system.',
        v.object({ year: v.number(), numbers: v.array(v.number()) }),
      ),
    ),
    takes('json', ReserveNumbersSchema),
    async (c) => answer(c, await reserveNumbers(c.var.deps, c.var.ctx, c.req.param('village'), c.req.valid('json'))),
  )
  .get(
    '/offices/:village/letter-numbers',
    about(
      facts(
        'Lists all numbers of a year with what became of each.',
        v.object({ year: v.number(), years: v.array(v.number()), lines: v.array(NumberLineSchema) }),
      ),
    ),
    takes('query', v.object({ year: v.optional(v.string()) })),
    async (c) => {
      const { year } = c.req.query();
      const asked = { villageId: c.req.param('village'), ...(year !== undefined && { year: Number(year) }) };
      return answer(c, await listNumbers(c.var.deps, c.var.ctx, asked));
    },
  );

import * as v from 'valibot';
import { about, answer, file, problem, routes, takes } from '../../../http/route.ts';
import { RECEIPT_FILE } from '../../../hub/timeline/index.ts';
import { checkByNumber, CheckByNumberSchema } from './check-by-number.ts';
import { checkLetter } from './check-letter.ts';
import { matchNik, MatchNikSchema } from './match-nik.ts';
import { readLetterRecord } from './read-letter-record.ts';
import { LetterCheckSchema } from './responses.ts';

const tag = 'Letter checks';

/** Checking a letter: open to anybody who holds it. */
export const letterChecks = routes()
  .get(
    '/letter-checks/:token',
    about({
      tag,
      summary: 'Checks a letter by the token of its QR code.',
      gives: LetterCheckSchema,
      refuses: ['not_found', 'limited'],
    }),
    async (c) => answer(c, await checkLetter(c.var.deps, c.var.ctx, c.req.param('token'))),
  )
  .get(
    '/letter-checks/:token/record',
    about({ tag, summary: 'Gives the receipt of the public log that the letter was issued.', refuses: ['not_found'] }),
    async (c) => {
      const receipt = await readLetterRecord(c.var.deps, c.var.ctx, c.req.param('token'));
      return receipt.ok ? file(c, receipt.value, RECEIPT_FILE) : problem(c, receipt.refusal);
    },
  )
  .post(
    '/letter-checks',
    about({
      tag,
      summary: 'Checks a letter by its printed number and date; says nothing about the person.',
      gives: LetterCheckSchema,
      refuses: ['not_found', 'limited'],
    }),
    takes('json', CheckByNumberSchema),
    async (c) => answer(c, await checkByNumber(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .post(
    '/letter-checks/:token/nik-match',
    about({
      tag,
      summary: 'Says whether the last four digits of a NIK belong to the person in the letter.',
      gives: v.object({ matches: v.boolean() }),
      refuses: ['not_found', 'limited'],
    }),
    takes('json', MatchNikSchema),
    async (c) => answer(c, await matchNik(c.var.deps, c.var.ctx, c.req.param('token'), c.req.valid('json'))),
  );

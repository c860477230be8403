import * as v from 'valibot';
import { about, answer, file, problem, routes, takes, type RouteFacts } from '../../../http/route.ts';
import { listFeeReports } from '../fee-reports/index.ts';
import { exportRegister, RegisterSchema, searchRegister } from '../register/index.ts';
import { addLetterType } from './add-letter-type.ts';
import { editLetterType } from './edit-letter-type.ts';
import { AddLetterTypeSchema, EditLetterTypeSchema } from './letter-type-input.ts';
import { readLetterTypes } from './read-letter-types.ts';
import { renewLetterType, RenewLetterTypeSchema } from './renew-letter-type.ts';
import { listLetterTypes, showLetterType } from './show-letter-type.ts';

const facts = (summary: string, more: Partial<RouteFacts> = {}): RouteFacts => ({
  tag: 'Letter types',
  summary,
  refuses: ['unauthenticated', 'not_found', 'conflict'],
  ...more,
});

const CardSchema = v.object({ slug: v.string(), title: v.string(), summary: v.string(), promised_minutes: v.number() });

/** The letters a village offers, as its own data, and the register of those it issued. */
export const letterTypes = routes()
  .get(
    '/villages/:village/letter-types',
    about(facts('Lists the letters of a village, all free.', { gives: v.array(CardSchema) })),
    async (c) => answer(c, await listLetterTypes(c.var.deps, c.req.param('village'))),
  )
  .get(
    '/villages/:village/letter-types/:slug',
    about(facts('Tells what a letter is for, who may still ask, and what is promised.')),
    async (c) => answer(c, await showLetterType(c.var.deps, c.req.param('village'), c.req.param('slug'))),
  )
  .get(
    '/offices/:village/letter-types',
    about(facts('Lists the letter types of the own village for its officers, those not offered too.')),
    async (c) => answer(c, await readLetterTypes(c.var.deps, c.var.ctx, c.req.param('village'))),
  )
  .put(
    '/letter-types',
    about(facts('Changes a letter type of the own village.', { gives: v.object({ version: v.number() }) })),
    takes('json', EditLetterTypeSchema),
    async (c) => answer(c, await editLetterType(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .post(
    '/letter-types/renewals',
    about(facts('Takes a letter type’s questions, conditions and text anew from the catalogue.')),
    takes('json', RenewLetterTypeSchema),
    async (c) => answer(c, await renewLetterType(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .post(
    '/letter-types',
    about(facts('Adds a letter of the village’s own.', { gives: v.object({ slug: v.string() }), status: 201 })),
    takes('json', AddLetterTypeSchema),
    async (c) => answer(c, await addLetterType(c.var.deps, c.var.ctx, c.req.valid('json')), 201),
  )
  .post(
    '/letter-register/searches',
    about(facts('Searches the register; a body, because a NIK never goes into an address.')),
    takes('json', RegisterSchema),
    async (c) => answer(c, await searchRegister(c.var.deps, c.var.ctx, c.req.valid('json'))),
  )
  .get(
    '/offices/:village/letter-register.csv',
    about(facts('Gives the register of a year as CSV; that it was taken out is on the record.')),
    takes('query', v.object({ year: v.optional(v.string()) })),
    async (c) => {
      const { year } = c.req.query();
      const asked = { villageId: c.req.param('village'), ...(year !== undefined && { year: Number(year) }) };
      const register = await exportRegister(c.var.deps, c.var.ctx, asked);
      if (!register.ok) return problem(c, register.refusal);
      return file(c, register.value.csv, {
        contentType: 'text/csv; charset=utf-8',
        name: `agenda-surat-${register.value.year}.csv`,
      });
    },
  )
  .get('/fee-reports', about(facts('Lists who was asked to pay: for the kabupaten alone.')), async (c) =>
    answer(c, await listFeeReports(c.var.deps, c.var.ctx)),
  );

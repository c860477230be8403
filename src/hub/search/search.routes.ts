import * as v from 'valibot';
import { about, answer, bodyWith, routes, takes } from '../../http/route.ts';
import { CardsSchema } from '../listings/index.ts';
import { addSynonyms, AddSynonymsSchema } from './add-synonyms.ts';
import { listSynonyms } from './list-synonyms.ts';
import { removeSynonyms } from './remove-synonyms.ts';
import { search, searchSchema } from './search.ts';
import { suggest } from './suggest.ts';

const tag = 'Market';

/** Whose services are found; the region's pilot village when none is named. */
const here = { here: v.optional(v.string()) };

const SuggestionsSchema = v.object({
  words: v.array(v.string()),
  listings: v.array(
    v.object({
      kind: v.picklist(['product', 'service', 'shop']),
      title: v.string(),
      path: v.string(),
      picture: v.nullable(v.string()),
      price: v.number(),
    }),
  ),
});

const ResultSchema = v.object({
  match: v.picklist(['all', 'near', 'some', 'none']),
  meant: v.nullable(v.string()),
  servicesFirst: v.boolean(),
  products: CardsSchema,
  services: CardsSchema,
  shops: CardsSchema,
  popular: CardsSchema,
  total: v.number(),
  next: v.nullable(v.string()),
});

/** One search over goods and services. */
export const searches = routes()
  .get(
    '/search',
    about({ tag, summary: 'Searches products, shops and the services of one village.', gives: ResultSchema }),
    takes('query', v.object({ ...searchSchema.entries, ...here })),
    async (c) => {
      const facts = await c.var.facts.get();
      const village = facts.village(c.req.query('here') ?? '') ?? facts.pilot;
      const visitor = { villageId: village?.id ?? null };
      return answer(c, await search(c.var.deps, facts, c.req.valid('query'), visitor));
    },
  )
  .get(
    '/suggestions',
    about({ tag, summary: 'Suggests while somebody types.', gives: SuggestionsSchema }),
    takes('query', v.object({ q: v.string(), ...here })),
    async (c) => {
      const facts = await c.var.facts.get();
      const village = facts.village(c.req.query('here') ?? '') ?? facts.pilot;
      c.header('cache-control', 'public, max-age=60');
      return answer(c, await suggest(c.var.deps, { q: c.req.query('q'), villageId: village?.id ?? null }));
    },
  )
  .get(
    '/villages/:villageId/search-words',
    about({
      tag,
      summary: 'Lists what the search takes for the same, for a village’s operator.',
      gives: v.array(v.object({ id: v.number(), phrases: v.array(v.string()), own: v.boolean() })),
      refuses: ['unauthenticated', 'not_found'],
    }),
    async (c) => answer(c, await listSynonyms(c.var.deps, c.var.ctx, c.req.param('villageId'))),
  )
  .post(
    '/villages/:villageId/search-words',
    about({
      tag,
      summary: 'Teaches the search that some words mean the same.',
      gives: v.object({ line: v.string() }),
      status: 201,
      refuses: ['unauthenticated', 'not_found', 'conflict'],
    }),
    takes('json', v.omit(AddSynonymsSchema, ['villageId'])),
    async (c) => {
      const input = bodyWith(c.req.valid('json'), { villageId: c.req.param('villageId') });
      return answer(c, await addSynonyms(c.var.deps, c.var.ctx, input), 201);
    },
  )
  .delete(
    '/villages/:villageId/search-words/:id',
    about({
      tag,
      summary: 'Takes back words that the own office taught.',
      gives: v.object({ id: v.number() }),
      refuses: ['unauthenticated', 'not_found'],
    }),
    async (c) => answer(c, await removeSynonyms(c.var.deps, c.var.ctx, c.req.param())),
  );

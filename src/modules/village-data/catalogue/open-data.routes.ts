import * as v from 'valibot';
import { about, publicFile, routes, takes } from '../../../http/route.ts';
import { catalogueFile } from './catalogue-file.ts';
import { readDataFile } from './read-data-file.ts';

const tag = 'Open data';
const PageSchema = v.object({ desa: v.optional(v.string()) });
const refuses = ['not_found'] as const;

/** The villages' data for machines: the catalogue in its two forms, and the files of every release. */
export const openData = routes()
  .get(
    '/data/catalog',
    about({ tag, summary: 'Gives the catalogue in the form that the Accept header asks for.', refuses }),
    takes('query', PageSchema),
    async (c) => {
      c.header('vary', 'Accept');
      const form = /\btext\/turtle\b/.test(c.req.header('accept') ?? '') ? 'ttl' : 'jsonld';
      return publicFile(c, await catalogueFile(c.var.deps, c.req.query('desa'), form));
    },
  )
  .get(
    '/data/catalog.jsonld',
    about({ tag, summary: 'Gives one village of the catalogue (DCAT-AP 3.0.1) as JSON-LD.', refuses }),
    takes('query', PageSchema),
    async (c) => publicFile(c, await catalogueFile(c.var.deps, c.req.query('desa'), 'jsonld')),
  )
  .get(
    '/data/catalog.ttl',
    about({ tag, summary: 'Gives one village of the catalogue (DCAT-AP 3.0.1) as Turtle.', refuses }),
    takes('query', PageSchema),
    async (c) => publicFile(c, await catalogueFile(c.var.deps, c.req.query('desa'), 'ttl')),
  )
  .get(
    '/data/:village/:dataset/:file',
    about({
      tag,
      summary:
        'Gives a file of a dataset: 3.csv, 3.json, latest.csv, latest.json, schema.json (Table Schema), datapackage.json, or a ' +
        'document by its SHA-256 (….pdf).',
      refuses: ['not_found', 'gone'],
    }),
    async (c) => {
      const { village, dataset, file } = c.req.param();
      return publicFile(c, await readDataFile(c.var.deps, { village, dataset, file }));
    },
  );

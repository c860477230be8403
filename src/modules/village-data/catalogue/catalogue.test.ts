import fc from 'fast-check';
import { DataFactory, type Quad } from 'n3';
import { describe, expect, it } from 'vitest';
import { linesOf, quadsOfJsonLd, quadsOfTurtle, wrongWith } from '../../../../tests/support/rdf.ts';
import { populationOf, type Dataset, type Release } from '../datasets/index.ts';
import { catalogueOf, type CataloguePage } from './catalogue-of.ts';
import { jsonLd } from './json-ld.ts';
import { placeCodes } from './place-codes.ts';
import type { Published, VillageNamed } from './published.ts';
import { schemaOrgOf } from './schema-org.ts';
import { turtle } from './turtle.ts';

const HANURA: VillageNamed = { id: '18.09.10.2004', slug: 'hanura', name: 'Hanura' };
/** Newer than the list of BPS. */
const PUJODADI: VillageNamed = { id: '18.09.02.2020', slug: 'pujodadi', name: 'Pujodadi' };

const release = (version: number, more: Partial<Release> = {}): Release => ({
  id: `r${version}`,
  villageId: HANURA.id,
  dataset: 'penduduk',
  version,
  asOf: version === 1 ? '2025-12-31' : '2026-09-30',
  publishedAt: Date.UTC(2026, version, 1, 3),
  publishedBy: { role: 'secretary', name: 'Sekdes' },
  reason: version === 1 ? 'Rilis pertama' : 'Memperbaiki "Dusun C"\nmenurut KK',
  lines: 12,
  sha256: '0a'.repeat(32),
  example: true,
  ...more,
});
const population: Dataset = populationOf(['A', 'B']);
const of = (village: VillageNamed, dataset: Dataset = population): Published => ({
  village,
  dataset,
  releases: [release(2), release(1)],
});
const page = (published: readonly Published[], more: Partial<CataloguePage> = {}): CataloguePage => ({
  origin: 'https://balai.test',
  region: { id: '18.09', name: 'Pesawaran' },
  published,
  place: null,
  ...more,
});

const bothOf = (it: CataloguePage) => {
  const thing = catalogueOf(it);
  const json = JSON.parse(JSON.stringify(jsonLd(thing))) as Parameters<typeof quadsOfJsonLd>[0];
  return { fromJson: quadsOfJsonLd(json), fromTurtle: quadsOfTurtle(turtle(thing)) };
};
const quadsOf = (it: CataloguePage) => bothOf(it).fromTurtle;
const saying = (quads: readonly Quad[], term: string) =>
  quads.filter((it) => it.predicate.value.endsWith(term)).map((it) => it.object.value);

describe('the catalogue', () => {
  it('says the same in both its forms', () => {
    const { fromJson, fromTurtle } = bothOf(page([of(HANURA), of(PUJODADI)]));
    expect(fromTurtle.length).toBeGreaterThan(200);
    expect(linesOf(fromJson)).toEqual(linesOf(fromTurtle));
  });

  it('says the same in both its forms, whatever somebody typed', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, (reason, keyword) => {
        const dataset = { ...population, keywords: [keyword], producer: reason };
        const published = { ...of(HANURA, dataset), releases: [release(1, { reason })] };
        const { fromJson, fromTurtle } = bothOf(page([published]));
        expect(linesOf(fromJson)).toEqual(linesOf(fromTurtle));
        expect(saying(fromTurtle, 'versionNotes')).toEqual([reason]);
      }),
      { numRuns: 40 },
    );
  });

  it('has a file in each format for each release, under addresses that hold no more than they must', () => {
    const files = saying(quadsOf(page([of(HANURA)])), 'downloadURL');
    expect(files).toEqual([
      'https://balai.test/data/hanura/penduduk/2.csv',
      'https://balai.test/data/hanura/penduduk/2.json',
      'https://balai.test/data/hanura/penduduk/1.csv',
      'https://balai.test/data/hanura/penduduk/1.json',
    ]);
  });

  it('has each document under its fingerprint, and nothing is wrong with it', async () => {
    const name = 'ab'.repeat(32);
    const documents = [{ name, bytes: 2_000, publishedAt: Date.UTC(2026, 10, 2) }];
    const quads = quadsOf(page([{ ...of(HANURA), documents }]));
    expect(saying(quads, 'downloadURL')).toContain(`https://balai.test/data/hanura/penduduk/${name}.pdf`);
    expect(saying(quads, 'checksumValue')).toContain(name);
    expect(await wrongWith(quads)).toEqual([]);
  });

  it('says that figures are examples, and of real ones nothing of the kind', () => {
    const example = turtle(catalogueOf(page([of(HANURA)])));
    expect(example).toContain('Berisi angka contoh');
    const real = { ...of(HANURA), releases: [release(1, { example: false })] };
    expect(turtle(catalogueOf(page([real])))).not.toContain('contoh');
  });

  it('names a village by the codes of both lists, and by none that it does not know', () => {
    expect(placeCodes(HANURA.id)).toEqual({ kemendagri: '18.09.10.2004', bps: '1809021004' });
    expect(placeCodes(PUJODADI.id)).toEqual({ kemendagri: '18.09.02.2020', bps: null });
    const quads = quadsOf(page([of(HANURA), of(PUJODADI)]));
    const codes = Object.fromEntries(
      quads
        .filter(({ predicate }) => predicate.value.endsWith('#notation'))
        .map(({ subject, object }) => [subject.value.slice('https://balai.test/'.length), object.value]),
    );
    expect(codes).toEqual({
      'data#place-kemendagri': '18.09',
      'data#place-bps': '1809',
      'desa/hanura#place-kemendagri': '18.09.10.2004',
      'desa/hanura#place-bps': '1809021004',
      'desa/pujodadi#place-kemendagri': '18.09.02.2020',
    });
  });

  it('covers the time from the beginning of the first period to the last day', () => {
    const spans = (period: Dataset['period']) => {
      const quads = quadsOf(page([of(HANURA, { ...population, period })]));
      return [saying(quads, 'startDate')[0], saying(quads, 'endDate')[0]];
    };
    expect(spans('year')).toEqual(['2025-01-01', '2026-09-30']);
    expect(spans('quarter')).toEqual(['2025-10-01', '2026-09-30']);
    expect(spans('month')).toEqual(['2025-12-01', '2026-09-30']);
    expect(spans('once')).toEqual(['2025-12-31', '2026-09-30']);
  });
});

describe('a dataset for search engines', () => {
  it('has what they ask for, the files of its newest release, and is the thing that the catalogue names', () => {
    const { dataset, village, releases } = of(HANURA);
    const said = schemaOrgOf('https://balai.test', dataset, village, releases);
    expect(said).toMatchObject({
      '@type': 'Dataset',
      '@id': quadsOf(page([of(HANURA)])).find(({ object }) => object.value.endsWith('#Dataset'))?.subject.value,
      name: 'Penduduk menurut dusun, jenis kelamin, dan umur, Desa Hanura',
      isAccessibleForFree: true,
      temporalCoverage: '2025-01-01/2026-09-30',
      spatialCoverage: { identifier: [{ value: '18.09.10.2004' }, { value: '1809021004' }] },
      variableMeasured: [{ name: 'people', unitText: 'orang' }],
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: 'https://balai.test/data/hanura/penduduk/2.csv' },
        { encodingFormat: 'application/json', contentUrl: 'https://balai.test/data/hanura/penduduk/2.json' },
      ],
    });
    expect(String(said['description']).length).toBeGreaterThan(49);
    expect(said['description']).toContain('contoh');
  });
});

describe('by the shapes of DCAT-AP 3.0.1', () => {
  const good = quadsOf(page([of(HANURA), of(PUJODADI)]));
  const { namedNode, literal, quad } = DataFactory;
  const isOf = (it: Quad, thing: string, term: string) =>
    it.subject.value.endsWith(thing) && it.predicate.value.endsWith(term);
  const without = (thing: string, term: string) => good.filter((it) => !isOf(it, thing, term));
  const DATASET = 'hanura/penduduk#dataset';
  const FILE = 'hanura/penduduk/2.csv#file';
  const dataset = namedNode('https://balai.test/data/hanura/penduduk#dataset');
  const again = (term: string) => {
    const one = good.find((it) => isOf(it, DATASET, term))!;
    return [...good, quad(one.subject, one.predicate, namedNode('https://balai.test/elsewhere')), ...typedAs(one)];
  };
  /** The other one is of the right kind, so that only their number is wrong. */
  const typedAs = (one: Quad) =>
    good
      .filter((it) => it.subject.equals(one.object) && it.predicate.value.endsWith('#type'))
      .map((it) => quad(namedNode('https://balai.test/elsewhere'), it.predicate, it.object));

  it('nothing is wrong with it', async () => {
    expect(await wrongWith(good)).toEqual([]);
  });

  it('nothing is wrong with the pages of many villages put together', async () => {
    const place = { first: 'hanura', last: 'pujodadi' };
    const pages = [
      ...quadsOf(page([of(HANURA)], { place: { ...place, here: 'hanura', next: 'pujodadi' } })),
      ...quadsOf(page([of(PUJODADI)], { place: { ...place, here: 'pujodadi', next: null } })),
    ];
    expect(await wrongWith(pages)).toEqual([]);
    expect(saying(pages, 'core#next')).toEqual(['https://balai.test/data/catalog?desa=pujodadi']);
  });

  it('of what is only recommended, it leaves out what nobody here knows', async () => {
    const missing = (await wrongWith(good, 'Warning')).map((it) => it.split(' ').slice(1).join(' '));
    expect([...new Set(missing)].sort()).toEqual([
      'bbox MinCount',
      'centroid MinCount',
      'issued MinCount',
      'theme MinCount',
      'type MinCount',
    ]);
  });

  it.each([
    ['a catalogue without a title', without('data#catalogue', 'terms/title'), ['catalogue title MinCount']],
    ['a catalogue without a publisher', without('data#catalogue', 'terms/publisher'), ['catalogue publisher MinCount']],
    ['a dataset without a title', without(DATASET, 'terms/title'), ['dataset title MinCount']],
    ['a dataset without a description', without(DATASET, 'terms/description'), ['dataset description MinCount']],
    ['a file without an address', without(FILE, 'accessURL'), ['file accessURL MinCount']],
    ['a service without an address', without('action#service', 'endpointURL'), ['service endpointURL MinCount']],
    ['a government without a name', without('desa/hanura#government', 'name'), ['government name MinCount']],
    ['two publishers', again('terms/publisher'), ['dataset publisher MaxCount', 'elsewhere name MinCount']],
    ['two frequencies', again('accrualPeriodicity'), ['dataset accrualPeriodicity MaxCount']],
    [
      'two days of issue',
      [...good, quad(dataset, namedNode('http://purl.org/dc/terms/issued'), literal('2020-01-01'))],
      ['dataset issued MaxCount'],
    ],
    [
      'words where a thing must stand',
      [
        ...without(DATASET, 'terms/spatial'),
        quad(dataset, namedNode('http://purl.org/dc/terms/spatial'), literal('Hanura')),
      ],
      ['dataset spatial Class', 'dataset spatial NodeKind'],
    ],
    [
      'a thing of another class',
      [...without(DATASET, 'terms/spatial'), quad(dataset, namedNode('http://purl.org/dc/terms/spatial'), dataset)],
      ['dataset spatial Class'],
    ],
    [
      'a fingerprint that is no number',
      good.map((it) =>
        isOf(it, '2.csv#sha256', 'checksumValue') ? quad(it.subject, it.predicate, literal(it.object.value)) : it,
      ),
      ['sha256 checksumValue Datatype', 'sha256 checksumValue Datatype'],
    ],
    [
      'a licence that is not said to be one',
      without('by/4.0/', '#type'),
      ['catalogue license Class', ...Array<string>(8).fill('file license Class'), 'service license Class'],
    ],
  ])('%s is named', async (_, planted, named) => {
    expect(await wrongWith(planted)).toEqual(named);
  });
});

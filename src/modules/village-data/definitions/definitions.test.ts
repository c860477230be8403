import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLines, copyText, headlinesOf, readCopy, type Dataset, type Line } from '../datasets/index.ts';
import { headsOf } from '../datasets/release-copy.ts';
import { ACCOUNTS } from './apbdes-accounts.ts';
import { ACTIVITIES } from './apbdes-activities.ts';
import { apbdes, apbdesByMonth } from './budget.ts';
import { CRAFTS, craftOf } from './crafts.ts';
import { localWisdom } from './culture.ts';
import { planReports, plans } from './plans.ts';
import { potential } from './potential.ts';
import { DATASETS } from './registry.ts';

const OF_THE_OFFICE = DATASETS.filter(({ from }) => from === 'office');
const SEED = join(import.meta.dirname, '../seed');
/** Without the line that says the day its figures are of. */
const textOf = ({ slug }: Dataset) => readFileSync(join(SEED, `${slug}.csv`), 'utf8').replace(/^# [\d-]{10}\r?\n/, '');
const linesOf = (dataset: Dataset) => readCopy(dataset, textOf(dataset));
const at = ({ dimensions }: Dataset, name: string) => dimensions.findIndex((one) => one.name === name);
const sum = (lines: readonly Line[], measure: string) =>
  lines.reduce((all, { values }) => all + (values[measure] ?? 0), 0);
const among = (dataset: Dataset, lines: readonly Line[], codes: Record<string, string>) =>
  lines.filter((line) => Object.entries(codes).every(([name, code]) => line.codes[at(dataset, name)] === code));

it('every seed file belongs to a definition, and every definition of the office has one', () => {
  const files = readdirSync(SEED).filter((name) => name.endsWith('.csv'));
  expect(files.toSorted()).toEqual(OF_THE_OFFICE.map(({ slug }) => `${slug}.csv`).toSorted());
});

describe.each(OF_THE_OFFICE.map((dataset) => [dataset.slug, dataset] as const))('the seed of %s', (_, dataset) => {
  const lines = linesOf(dataset);

  it('has the columns of its definition and is written as a release is', () => {
    expect(textOf(dataset).split('\r\n')[0]).toBe(headsOf(dataset).join(','));
    expect(copyText(dataset, lines)).toBe(textOf(dataset));
    expect(lines.length).toBeGreaterThan(1);
  });

  it('passes what every draft has to pass, and has no number below nought', () => {
    expect(checkLines(dataset, lines)).toEqual([]);
    for (const { values } of lines)
      for (const { name, kind } of dataset.measures) {
        expect(values[name] ?? 0).toBeGreaterThanOrEqual(0);
        if (kind === 'percent') expect(values[name] ?? 0).toBeLessThanOrEqual(100);
      }
  });

  it('says of each figure where it is from, and of what was invented that it is an example', () => {
    for (const { remarks, status, codes } of lines) {
      if (status === 'example') expect(remarks['source'], codes.join()).toMatch(/^Contoh untuk peragaan, bukan /);
      else if (status === 'shown') {
        expect(remarks['source'], codes.join()).not.toMatch(/contoh/i);
        expect([remarks['year'], remarks['source'], ...codes].join(' ')).toMatch(/\b\d{4}\b|tanpa tahun/);
      } else expect(status).toBe('missing');
    }
  });

  it('is drawn by names that it has', () => {
    const {
      kind: _,
      carriedOn: __,
      reports,
      of = {},
      ...names
    } = { carriedOn: undefined, ...dataset.plot } as Record<string, unknown> & { of?: Record<string, string> };
    if (reports !== undefined) expect(OF_THE_OFFICE.map(({ slug }) => slug)).toContain(reports);
    const known = headsOf(dataset);
    for (const name of [...Object.values(names), ...Object.keys(of)]) expect(known).toContain(name);
  });

  it('has each of its headlines, unless sources disagree about it', () => {
    const disputed = new Set(['area']);
    const wanted = (dataset.headlines ?? []).map(({ name }) => name).filter((name) => !disputed.has(name));
    expect(headlinesOf(dataset, lines).map(({ name }) => name)).toEqual(wanted);
  });
});

describe('the budget of the seed', () => {
  const lines = linesOf(apbdes);
  const part = (name: string, more = {}) => among(apbdes, lines, { part: name, ...more });
  const [activity, account, fund] = ['activity', 'account', 'fund'].map((name) => at(apbdes, name)) as [
    number,
    number,
    number,
  ];

  it('has no line that stands above another one, so that accounts add up to their parents', () => {
    const above = (code: string) => [...code.matchAll(/\./g)].map(({ index }) => code.slice(0, index));
    for (const { codes } of lines) {
      for (const parent of above(codes[account] ?? '')) {
        expect(ACCOUNTS).toHaveProperty([parent]);
        expect(lines.some((other) => other.codes[account] === parent)).toBe(false);
      }
      for (const parent of above(codes[activity] ?? '').slice(1)) expect(ACTIVITIES).toHaveProperty([parent]);
      expect(ACCOUNTS).toHaveProperty([codes[account] ?? '']);
    }
  });

  it('puts each line where its account and its activity belong', () => {
    const parts = { income: /^4\./, spending: /^5\./, financing_in: /^6\.1\./, financing_out: /^6\.2\./ };
    for (const { codes } of lines) {
      expect(codes[account]).toMatch(parts[codes[0] as keyof typeof parts]);
      expect(codes[1]).toBe(codes[0] === 'spending' ? codes[activity]?.[0] : 'none');
    }
  });

  it.each(['budget', 'changed'])('as %s: what comes in of each fund goes out, and nothing is left', (measure) => {
    for (const code of new Set(lines.map(({ codes }) => codes[fund] ?? ''))) {
      const of = (name: string) => sum(part(name, { fund: code }), measure);
      expect(of('income') + of('financing_in') - of('spending') - of('financing_out'), code).toBe(0);
    }
  });

  it('spends no more than was planned, and no fund that has not come', () => {
    for (const { values, codes } of part('spending'))
      expect(values['realised'] ?? 0, codes.join()).toBeLessThanOrEqual(values['changed'] ?? 0);
    for (const code of new Set(lines.map(({ codes }) => codes[fund] ?? ''))) {
      const of = (name: string) => sum(part(name, { fund: code }), 'realised');
      expect(of('income') + of('financing_in') - of('spending') - of('financing_out')).toBeGreaterThanOrEqual(0);
    }
  });

  it('pays the office and the council no more than 30 % (PP 11/2019 art. 100)', () => {
    const office = part('spending').filter(({ codes }) =>
      ['1.1.01', '1.1.02', '1.1.05', '1.1.06'].includes(codes[activity] ?? ''),
    );
    expect(sum(office, 'changed') / sum(part('spending'), 'changed')).toBeLessThanOrEqual(0.3);
  });

  it('adds up to its months', () => {
    const months = linesOf(apbdesByMonth);
    for (const key of new Set(months.map(({ codes }) => codes.slice(1).join('|')))) {
      const [name = '', field = ''] = key.split('|');
      const of = among(apbdesByMonth, months, { part: name, field });
      expect(sum(of, 'realised'), key).toBe(sum(part(name, { field }), 'realised'));
      of.reduce((all, { values, codes }) => {
        const now = all + (values['realised'] ?? 0);
        expect(values['to_date'], codes.join()).toBe(now);
        return now;
      }, 0);
    }
  });
});

describe('the plans of the seed', () => {
  const lines = linesOf(plans);
  const reports = linesOf(planReports);

  it('cost and take no more than their activity has in the budget', () => {
    const budget = linesOf(apbdes);
    const thisYear = lines.filter(({ remarks }) => remarks['plan'] === 'RKPDes 2026');
    for (const activity of new Set(thisYear.map(({ remarks }) => remarks['activity'] ?? ''))) {
      const of = thisYear.filter(({ remarks }) => remarks['activity'] === activity);
      const there = among(apbdes, budget, { activity });
      expect(sum(of, 'cost'), activity).toBeLessThanOrEqual(sum(there, 'changed'));
      expect(sum(of, 'spent'), activity).toBeLessThanOrEqual(sum(there, 'realised'));
    }
  });

  it('are as far as they were last reported', () => {
    for (const { codes, values } of lines) {
      const of = reports.filter((report) => report.codes[0] === codes[0]);
      expect([values['progress'], values['spent']]).toEqual(
        of.length === 0 ? [0, 0] : [of.at(-1)?.values['progress'], of.at(-1)?.values['spent']],
      );
      const steps = of.map(({ codes: [, day], values: { progress } }) => [day, progress ?? 0] as const);
      for (const [i, [day, progress]] of steps.entries())
        if (i > 0) expect(day! > steps[i - 1]![0]! && progress >= steps[i - 1]![1]).toBe(true);
    }
    for (const { codes } of reports) expect(lines.map((line) => line.codes[0])).toContain(codes[0]);
  });

  it('name local wisdom and crafts that there are', () => {
    const wisdom = linesOf(localWisdom);
    const crafts = CRAFTS.map(({ slug }) => slug);
    for (const { remarks } of [...lines, ...wisdom]) {
      if (remarks['wisdom']) expect(wisdom.map(({ codes }) => codes[1])).toContain(remarks['wisdom']);
      if (remarks['craft']) expect(crafts).toContain(remarks['craft']);
    }
    expect(lines.filter(({ remarks }) => remarks['wisdom']).length).toBeGreaterThan(10);
  });
});

describe('what the seed says of the village', () => {
  it('names two areas beside each other, each with its source, and the uses add up to one of them', () => {
    const land = among(potential, linesOf(potential), { group: 'land' });
    const areas = among(potential, land, { item: 'luas_total' });
    expect(areas.map(({ values, status }) => [values['value'], status])).toEqual([
      [416.813, 'shown'],
      [600, 'shown'],
    ]);
    expect(new Set(areas.map(({ remarks }) => remarks['source'])).size).toBe(2);
    const uses = land.filter(({ codes }) => !['luas_total', 'kas_desa', 'sawah'].includes(codes[1] ?? ''));
    expect(sum(uses, 'value')).toBeCloseTo(416.813, 6);
    const rice = (name: RegExp) =>
      sum(
        land.filter(({ codes }) => name.test(codes[1] ?? '')),
        'value',
      );
    expect(rice(/^sawah_/)).toBe(rice(/^sawah$/));
  });

  it('asks every question of its form, and leaves open what nobody knows', () => {
    const lines = linesOf(potential);
    const items = Object.keys(potential.dimensions[1]?.words ?? {});
    expect(new Set(lines.map(({ codes }) => codes[1]))).toEqual(new Set(items));
    for (const { codes, status } of lines) expect(codes[2] === 'none').toBe(status === 'missing');
  });

  it('names nobody but invented people, and says so', () => {
    for (const { status, remarks } of among(localWisdom, linesOf(localWisdom), { kind: 'person' })) {
      expect(status).toBe('example');
      expect(remarks['consent']).toContain('rekaan');
    }
  });
});

describe('a product', () => {
  it.each([
    ['Tas selempang tapis', 'tapis', 'tapis'],
    ['Besek bambu', 'kriya', 'anyaman'],
    ['Keripik Pisang Cokelat', 'camilan', 'pisang'],
    ['Cokelat bubuk kakao', 'hasil-bumi', 'kakao'],
    ['Sapu ijuk', 'kriya', undefined],
    ['Kopiah hitam', 'suvenir', undefined],
  ])('%s in %s is of the craft %s', (name, category, craft) => {
    expect(craftOf(name, category)?.slug).toBe(craft);
  });
});

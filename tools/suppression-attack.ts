import fc from 'fast-check';
import { protect, type Publication } from '../src/foundation/suppression/index.ts';
import { anyCensus, type Census } from './suppression/any-census.ts';
import { anyTown, type Town } from './suppression/any-town.ts';
import { releasesOf } from './suppression/town-releases.ts';
import { anyTurnover } from './suppression/any-turnover.ts';
import { forgetful, tryCensus } from './suppression/census-trial.ts';
import { anySmallTable, cheapestBelow, costOf, isSafe } from './suppression/cheapest.ts';
import { careless, naive, tryOut } from './suppression/trial.ts';

/** `npm run suppression:attack -- 10000 [seed]`: the test of the rule, longer; another seed, other towns. */
const [runs = 300, seed = 1] = process.argv.slice(2).map(Number);
const found = {
  towns: 0,
  exposed: 0,
  naiveBroken: 0,
  carelessBroken: 0,
  cells: 0,
  shown: 0,
  refusedTables: 0,
  slowest: 0,
};

function attackOne(town: Town): boolean {
  const steps = releasesOf(town);
  const began = performance.now();
  const ours = tryOut(steps, protect);
  found.slowest = Math.max(found.slowest, Math.round(performance.now() - began));
  found.towns += 1;
  found.naiveBroken += tryOut(steps, naive).exposed.length > 0 ? 1 : 0;
  found.carelessBroken += tryOut(steps, careless).exposed.length > 0 ? 1 : 0;
  found.cells += ours.cells;
  found.shown += ours.shown;
  found.refusedTables += ours.refused;
  found.exposed += ours.exposed.length > 0 ? 1 : 0;
  if (found.towns % 1000 === 0) console.log(`${found.towns} towns`);
  return ours.exposed.length === 0;
}

/** Villages whose births, deaths and moves are published too, before readers who know that they make up the change. */
const events = { villages: 0, exposed: 0, naiveBroken: 0, forgetfulBroken: 0, cells: 0, shown: 0, slowest: 0 };
function attackCensus(census: Census): boolean {
  const began = performance.now();
  const ours = tryCensus(census, protect);
  events.slowest = Math.max(events.slowest, Math.round(performance.now() - began));
  events.villages += 1;
  events.naiveBroken += tryCensus(census, naive).exposed.length > 0 ? 1 : 0;
  events.forgetfulBroken += tryCensus(census, forgetful).exposed.length > 0 ? 1 : 0;
  const peopled = ours.out.cells.filter((cell) => cell.value > 0);
  events.cells += peopled.length;
  events.shown += peopled.filter((cell) => cell.earlier === 'shown').length;
  events.exposed += ours.exposed.length > 0 ? 1 : 0;
  return ours.exposed.length === 0;
}

/** How many times the cheapest safe pattern ours costs. */
const losses: number[] = [];
function priceOne(table: Publication): boolean {
  const withheld = protect(table);
  const ours = withheld ? costOf(table, withheld) : Infinity;
  const cheapest = Math.min(ours, cheapestBelow(ours, table));
  losses.push(cheapest === 0 ? 1 : ours / cheapest);
  return ours <= 2 * cheapest;
}

function attackTurnover(table: Publication): boolean {
  const withheld = protect(table);
  return !withheld || isSafe(table, withheld);
}

const failures = [
  failureOf(anyCensus, attackCensus, Math.min(runs, 1000)),
  failureOf(anyTown, attackOne, runs),
  failureOf(anySmallTable, priceOne, Math.min(runs, 1000)),
  failureOf(anyTurnover, attackTurnover, runs),
].filter((failure) => failure !== undefined);
const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
console.table({ events });
console.table({ ...found, 'mean loss': mean, 'largest loss': Math.max(...losses) });
console.log(`${Math.round(process.cpuUsage().user / 1e6)} s of CPU`);
if (failures.length > 0) {
  console.error([`Again: npm run suppression:attack -- ${runs} ${seed}`, ...failures].join('\n'));
  process.exitCode = 1;
}

function failureOf<T>(any: fc.Arbitrary<T>, holds: (value: T) => boolean, numRuns: number): string | undefined {
  return fc.defaultReportMessage(fc.check(fc.property(any, holds), { numRuns, seed, endOnFailure: true }));
}

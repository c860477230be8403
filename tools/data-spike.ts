import { decide, type Publication } from '../src/foundation/suppression/index.ts';
import { printProjections } from './data-spike/projections.ts';
import { changesOfFew } from './data-spike/changes.ts';
import { quarters, yearOf, type Quarter } from './data-spike/people.ts';
import { peopleOf, POPULATION, tablesOf, type Finest } from './data-spike/tables.ts';
import { timedInWorkerd, type Question } from './data-spike/workerd.ts';
import { copyText, prepareRelease } from '../src/modules/village-data/datasets/index.ts';
import { seededRandom } from './random.ts';

/** Of a table less is not worth publishing. */
const FEWEST_SHOWN = 0.8;

/**
 * `npm run data:spike`: what becomes of the people of the demonstration village when every table is published each quarter, or
 * once a year: what is lost, how long it takes, how much a release tells beside the one before; and what the projections say.
 */
const all = quarters(seededRandom('hanura'));
await publish('by dusun, each quarter', all, 'dusun');
await publish('by dusun, once a year', yearOf(all), 'dusun');
await publish('of the village, each quarter', all, 'village');
const now = all.at(-1);
if (now) {
  printCopy(now);
  printProjections(now);
}

async function publish(title: string, releases: readonly Quarter[], finest: Finest): Promise<void> {
  let out: Publication = { cells: [], relations: [] };
  let since: string | null = null;
  const questions: Question[] = [];
  const lines: Record<string, string | number>[] = [];
  for (const release of releases) {
    for (const { name, bandNames, offered } of tablesOf(release, since, finest)) {
      const question = { out, offered };
      questions.push(question);
      const began = process.cpuUsage().user;
      const decision = decide(out, offered, FEWEST_SHOWN);
      const ms = Math.round((process.cpuUsage().user - began) / 1000);
      const cells = decision ? decision.out.cells.slice(out.cells.length) : [];
      const beside = cells.filter((cell) => cell.earlier === 'withheld' && !cell.room);
      out = decision?.out ?? out;
      lines.push({
        until: release.end,
        table: name,
        bands: decision ? (bandNames[decision.bands] ?? '') : 'not published',
        cells: cells.length,
        'shown %': Math.round((decision?.shown ?? 0) * 100),
        beside: beside.length,
        'people beside': beside.reduce((sum, cell) => sum + cell.value, 0),
        'changes of few %': changesOfFew(out, name, since, release.end),
        'CPU ms': ms,
      });
    }
    since = release.end;
  }
  const inWorkerd = await timedInWorkerd(questions, FEWEST_SHOWN);
  console.log(`\n${title}`);
  console.table(lines.map((line, at) => ({ ...line, 'workerd ms': Math.round(inWorkerd[at] ?? 0) })));
}

/** What leaves the office of the same people: the published copy. */
function printCopy(quarter: Quarter): void {
  const nothing = { out: { cells: [], relations: [] }, ties: () => [] };
  const prepared = prepareRelease(POPULATION, `people ${quarter.end}`, peopleOf(quarter), nothing);
  const text = prepared ? copyText(POPULATION, prepared.lines) : '';
  console.log(`\nthe published copy in bands ${prepared?.bands.join(' × ')}, ${text.length} bytes:`);
  console.log(
    text
      .split('\r\n')
      .filter((line, at) => at < 3 || line.endsWith('withheld'))
      .slice(0, 8)
      .join('\n'),
  );
}

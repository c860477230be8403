import type { Mutation } from './mutation.ts';

const FOLDER = 'src/foundation/suppression';
const TESTS = [`${FOLDER}/suppression.test.ts`, `${FOLDER}/rule.test.ts`, `${FOLDER}/attack.test.ts`];

const DATA = 'src/modules/village-data';

/** Small counts: what lets a reader find out how few there are. And projections that say more than they know. */
export const suppression: readonly Mutation[] = [
  {
    name: 'one of the few is shown',
    file: `${FOLDER}/rule.ts`,
    find: 'value === 0 || value > tooFew',
    replace: 'value === 0 || value >= tooFew',
    tests: TESTS,
  },
  {
    name: 'what an earlier release withheld beside follows from the next',
    file: `${FOLDER}/publication.ts`,
    find: "cell.room ?? (cell.earlier === 'withheld' ? unsure(cell.value) : null)",
    replace: 'cell.room',
    tests: TESTS,
  },
  {
    name: 'a figure is shown again though another needs it hidden',
    file: `${FOLDER}/protect.ts`,
    find: 'if (!stands) continue;',
    replace: '',
    tests: TESTS,
  },
  {
    name: 'the audit thinks that a reader does not know of totals',
    file: `${FOLDER}/decide.ts`,
    find: 'attack(asSeen(cells, withheld), relations)',
    replace: 'attack(asSeen(cells, withheld), [])',
    tests: TESTS,
  },
  {
    name: 'the audit forgets what was shown by mistake',
    file: `${FOLDER}/decide.ts`,
    find: "cell.earlier === 'shown' || ",
    replace: '',
    tests: TESTS,
  },
  {
    name: 'a reader takes only one end of what is left',
    file: `${FOLDER}/attack.ts`,
    find: 'goTo(column, -1);',
    replace: '',
    tests: TESTS,
  },
  {
    name: 'the published copy holds what is withheld',
    file: `${DATA}/datasets/prepare-release.ts`,
    find: 'shown ? value : null',
    replace: 'value',
    tests: [`${DATA}/datasets/datasets.test.ts`],
  },
  {
    name: 'a dusun is taken for the village',
    file: `${DATA}/datasets/offer.ts`,
    find: 'return ofOneDusun ? TOO_FEW.hamlet : TOO_FEW.village;',
    replace: 'return TOO_FEW.village;',
    tests: [`${DATA}/datasets/datasets.test.ts`],
  },
  {
    name: 'migrants live and bear children from the first day',
    file: `${DATA}/projection/cohort.ts`,
    find: 'return arrived + (migrants[at] ?? 0) / 2;',
    replace: 'return arrived + (migrants[at] ?? 0);',
    tests: [`${DATA}/projection/projection.test.ts`],
  },
  {
    name: 'a trend is drawn though its band is wider than its value',
    file: `${DATA}/projection/project-trend.ts`,
    find: 'high95 - low95 <= fit',
    replace: 'high95 > low95 - fit',
    tests: [`${DATA}/projection/trend.test.ts`],
  },
  {
    name: 'a release about people does not reckon with those before it',
    file: `${DATA}/counting/prepare-draft.ts`,
    find: 'cells: [ONE, ...before.flatMap(({ cells }) => cells)],',
    replace: 'cells: [ONE],',
    tests: [`${DATA}/counting/counting.test.ts`],
  },
  {
    name: 'an operator publishes what nobody said yes to',
    file: `${DATA}/releases/authority.ts`,
    find: "if (role === 'head' || role === 'secretary') return ok({ ...officer.value, role });",
    replace: "if (role !== 'region') return ok({ ...officer.value, role: 'secretary' });",
    tests: [`${DATA}/releases/releases.test.ts`],
  },
];

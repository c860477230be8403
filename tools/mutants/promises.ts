import type { Mutation } from './mutation.ts';

const BOARD = 'src/modules/promises/board';
const PREPARED = [`${BOARD}/prepare-window.test.ts`];
const COUNTED = [`${BOARD}/count-windows.test.ts`];

/** The board of promises: what would tell of single people, or let somebody hold it back. */
export const promises: readonly Mutation[] = [
  {
    name: 'the board copies a number that is withheld',
    file: `${BOARD}/prepare-window.ts`,
    find: 'return [name, isShown(name) ? value : null];',
    replace: 'return [name, value];',
    tests: PREPARED,
  },
  {
    name: 'a year gives back a month that was withheld',
    file: `${BOARD}/prepare-window.ts`,
    find: ', ...tiesToMonths(handed, window, known)]',
    replace: ']',
    tests: PREPARED,
  },
  {
    name: 'a rate over a number that is withheld is shown',
    file: `${BOARD}/prepare-window.ts`,
    find: 'isShown(of) && mayShowRate',
    replace: 'mayShowRate',
    tests: PREPARED,
  },
  {
    name: 'what one seller brought is told as the market',
    file: `${BOARD}/window-cells.ts`,
    find: '(by ? roomOfSum({ value, ...by }) : null)',
    replace: 'null',
    tests: PREPARED,
  },
  {
    name: 'letters of poverty are counted as any other',
    file: `${BOARD}/window-cells.ts`,
    find: 'sensitive ? TOO_FEW.sensitive : TOO_FEW.village',
    replace: 'TOO_FEW.village',
    tests: PREPARED,
  },
  {
    name: 'a share tells how few promises were broken',
    file: `${BOARD}/prepare-window.ts`,
    find: ' && isShown(restOf(name))',
    replace: '',
    tests: PREPARED,
  },
  {
    name: 'nine of ten within the promise tell how few were late',
    file: `${BOARD}/prepare-window.ts`,
    find: ' && isShown(middleOf(name))',
    replace: '',
    tests: PREPARED,
  },
  {
    name: 'what turned out later tells of the few it concerns',
    file: `${BOARD}/prepare-window.ts`,
    find: 'withheld.has(foundName(window, why, of)) ? null : cases',
    replace: 'cases',
    tests: COUNTED,
  },
  {
    name: 'a release that corrects does not say so',
    file: `${BOARD}/count-windows.ts`,
    find: 'corrections.length > 0',
    replace: 'corrections.length > 9',
    tests: COUNTED,
  },
  {
    name: 'a few reports of levies are told',
    file: `${BOARD}/count-levies.ts`,
    find: 'mayShowRate(counted) ? counted : null',
    replace: 'counted',
    tests: COUNTED,
  },
  {
    name: 'a month is counted before its last minutes are written',
    file: `${BOARD}/count-windows.ts`,
    find: 'deps.clock.now() - SETTLED_AFTER',
    replace: 'deps.clock.now()',
    tests: COUNTED,
  },
];

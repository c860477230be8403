import type { Mutation } from './mutation.ts';

const DATA = 'src/modules/village-data';
const FILES = [`${DATA}/files/files.test.ts`];

/** What the office publishes: papers, photos of projects, and what was projected once. */
export const villageData: readonly Mutation[] = [
  {
    name: 'a paper is read before a release names it',
    file: `${DATA}/files/read-document.ts`,
    find: `file.kind !== 'document' || file.published_at === null`,
    replace: `file.kind !== 'document'`,
    tests: FILES,
  },
  {
    name: 'a paper that was taken away is still read',
    file: `${DATA}/files/read-document.ts`,
    find: 'if (file.withdrawn_at !== null)',
    replace: 'if (file.withdrawn_at === undefined)',
    tests: FILES,
  },
  {
    name: 'a PDF may bring a program',
    file: `${DATA}/files/judge-pdf.ts`,
    find: `return acts ? 'pdf_acts' : null;`,
    replace: 'return acts ? null : null;',
    tests: FILES,
  },
  {
    name: 'progress goes back without a word',
    file: `${DATA}/datasets/check-lines.ts`,
    find: 'now < before && !remarks[rises.unless]',
    replace: 'now < 0 && !remarks[rises.unless]',
    tests: [`${DATA}/projects/projects.test.ts`],
  },
  {
    name: 'a line names the file of a neighbour',
    file: `${DATA}/releases/files.repo.ts`,
    find: 'WHERE f.village_id = ?1 AND f.dataset = ?2 AND f.name = n.value AND f.published_at IS NOT NULL',
    replace: 'WHERE f.dataset = ?2 AND f.name = n.value',
    tests: FILES,
  },
  {
    name: 'examples are projected and kept outside the demonstration',
    file: `${DATA}/kept/keep-projections.ts`,
    find: 'contentOf(row, isDemonstration(deps.origin))',
    replace: 'contentOf(row, true)',
    tests: [`${DATA}/kept/kept.test.ts`],
  },
];

import { goesOn, type Step } from './ways.ts';

/** Fills or numbers rows of the statement's own; a loop over them reads no index. */
const OF_ITS_OWN = /^(OpenEphemeral|OpenAutoindex|OpenDup|OpenPseudo|SorterOpen)$/;
const OF_A_TABLE = /^(OpenRead|OpenWrite|ReopenIdx)$/;

/**
 * The indexes of which a statement reads no more rows than its LIMIT lets through (an EXISTS has one of its own): no loop over
 * them goes on to another row before the one that it has is counted.
 */
export function pagedIndexes(steps: readonly Step[], nameAt: ReadonlyMap<number, string>): ReadonlySet<string> {
  const [paged, others] = [new Set<string>(), new Set<string>()];
  for (const program of programsOf(steps)) {
    const opened = program.filter(({ opcode }) => OF_A_TABLE.test(opcode));
    const ofItsOwn = new Set(program.filter(({ opcode }) => OF_ITS_OWN.test(opcode)).map(({ p1 }) => p1));
    const namesOf = (some: readonly Step[]) => some.flatMap(({ p2 }) => nameAt.get(p2) ?? []);
    for (const end of program.filter(({ opcode }) => opcode === 'Next' || opcode === 'Prev')) {
      const its = namesOf(opened.filter(({ p1 }) => p1 === end.p1));
      if (its.length === 0 && ofItsOwn.has(end.p1)) continue;
      // What nobody knows to be another may be any.
      const names = its.length > 0 ? its : namesOf(opened);
      for (const name of names) (its.length > 0 && !goesOn(program, end) ? paged : others).add(name);
    }
  }
  return new Set([...paged].filter((name) => !others.has(name)));
}

/** A statement and the programs of its triggers, each with addresses of its own. */
function programsOf(steps: readonly Step[]): Step[][] {
  const programs: Step[][] = [];
  for (const step of steps) {
    if (step.addr === 0) programs.push([]);
    programs.at(-1)?.push(step);
  }
  return programs;
}

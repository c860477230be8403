/** One step of the machine that runs a statement, as EXPLAIN tells it. */
export interface Step {
  readonly addr: number;
  readonly opcode: string;
  readonly p1: number;
  readonly p2: number;
  readonly p3: number;
  readonly p4: string | null;
}

/** Asks of a row what its index did not promise, or whether a join finds another to it; an IfPos that counts is an OFFSET. */
const asks = ({ opcode, p3 }: Step) =>
  /^(?:Ne|Eq|Lt|Le|Gt|Ge|If|IfNot|IsNull|NotNull|Found|Not\w+|Seek\w+|Rewind|Last|VFilter)$/.test(opcode) ||
  (opcode === 'IfPos' && p3 > 0);

/** Counts a row of the page; where only rows that tie are sorted, IfNot asks behind each tie whether the page is full. */
const counts = ({ opcode }: Step) => opcode === 'DecrJumpZero' || opcode === 'IfNot';

/**
 * The indexes of which a statement reads no more rows than its LIMIT lets through (an EXISTS has one of its own): each loop over
 * them ends when the page is full, and leaves no row out on the way.
 */
export function pagedIndexes(steps: readonly Step[], nameAt: ReadonlyMap<number, string>): ReadonlySet<string> {
  const [paged, others] = [new Set<string>(), new Set<string>()];
  for (const program of programsOf(steps)) {
    const opened = program.filter(({ opcode }) => opcode === 'OpenRead' || opcode === 'OpenWrite');
    const names = new Map(opened.map(({ p1, p2 }) => [p1, nameAt.get(p2)]));
    for (const end of program.filter(({ opcode }) => opcode === 'Next' || opcode === 'Prev')) {
      const name = names.get(end.p1);
      if (name === undefined) continue;
      const inside = program.filter(({ addr }) => addr >= end.p2 && addr < end.addr);
      const isPaged = inside.some((step) => counts(step) && step.p2 > end.addr);
      const leavesOut = inside.some((step) => asks(step) && step.p2 === end.addr);
      (isPaged && !leavesOut ? paged : others).add(name);
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

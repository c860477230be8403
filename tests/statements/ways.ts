/** One step of the machine that runs a statement, as EXPLAIN tells it. */
export interface Step {
  readonly addr: number;
  readonly opcode: string;
  readonly p1: number;
  readonly p2: number;
  readonly p3: number;
  readonly p4: string | null;
}

/** Steps whose `p2` is no address. Of any other, a new one too, it is taken for a way to go. */
const STAYS = new RegExp(
  `^(${[
    'Add|AddImm|Affinity|Agg\\w+|And|BeginSubrtn|BitAnd|BitNot|BitOr|Blob|Cast|Close|ClrSubtype|CollSeq|Column|Compare|Concat',
    'Copy|Count|DeferredSeek|Delete|Divide|Explain|FilterAdd|FinishSeek|FkCheck|FkCounter|Function|GetSubtype|HaltIfNull',
    'IdxDelete|IdxInsert|IdxRowid|Insert|Int64|IntCopy|Integer|MakeRecord|Move|Multiply|NewRowid|Noop|Not|Null|NullRow',
    'OffsetLimit|Open\\w+|Or|Param|Permutation|PureFunc|Real|RealAffinity|Remainder|ReopenIdx|ResetCount|ResetSorter|ResultRow',
    'RowData|RowSetAdd|Rowid|SCopy|SeekHit|Sequence|SetSubtype|SoftNull|SorterData|SorterInsert|SorterOpen|String|String8',
    'Subtract|Trace|Transaction|Variable|V(Begin|Column|Open|PreparedSql|Update)|ZeroOrNull',
  ].join('|')})$`,
);
const SEEKS = /^(Rewind|Last|Seek\w\w)$/;

/** What is known of some registers on a way: where a Gosub came from, and whether a LEFT JOIN found another row. */
type Known = ReadonlyMap<number, number>;
type Place = readonly [addr: number, known: Known];

/**
 * Whether some way leads from a row of a loop to its next row without counting it against a LIMIT. Every branch is taken for
 * possible, but two that the way itself decides: where a subroutine returns to, and that a LEFT JOIN gives its row of NULLs
 * when it found none.
 */
export function goesOn(program: readonly Step[], end: Step, from: Place = [end.p2, new Map()], counts = true): boolean {
  // Only these: with every number that a register may hold there would be more ways than can be gone.
  const asked = program.filter(({ addr, opcode }) => opcode === 'IfPos' && program[addr + 1]?.opcode === 'NullRow');
  const told = new Set(asked.map(({ p1 }) => p1));
  const seen = new Set<string>();
  const open = [from];
  for (let at = open.pop(); at; at = open.pop()) {
    const [addr, known] = at;
    const key = `${addr} ${[...known].sort(([a], [b]) => a - b).join(' ')}`;
    const step = program[addr];
    if (!step || seen.has(key)) continue;
    seen.add(key);
    const within = addr >= end.p2 && addr <= end.addr;
    if (step.p1 === end.p1 && (step === end || SEEKS.test(step.opcode))) {
      // From outside it is where the loop begins anew.
      if (within) return true;
      continue;
    }
    // It counts the row when a full page leads out for good: the page of what is asked beside each row does not.
    if (counts && step.opcode === 'DecrJumpZero' && !goesOn(program, end, [step.p2, known], false)) continue;
    open.push(...waysFrom(step, known, told));
  }
  return false;
}

function waysFrom({ addr, opcode, p1, p2, p3 }: Step, known: Known, told: ReadonlySet<number>): Place[] {
  const is = known.get(p1);
  switch (opcode) {
    case 'Halt':
    case 'EndCoroutine':
      return [];
    case 'Goto':
    case 'InitCoroutine':
      return [[p2, known]];
    case 'Jump':
      return [p1, p2, p3].map((to) => [to, known]);
    case 'Gosub':
      return [[p2, new Map(known).set(p1, addr)]];
    case 'Return':
      // Without a Gosub on the way it leads out of the loop, or is passed.
      if (is === undefined) return p3 === 1 ? [[addr + 1, known]] : [];
      return [[is + 1, without(known, p1)]];
    case 'Integer':
      return [[addr + 1, told.has(p2) ? new Map(known).set(p2, p1) : known]];
    case 'IfPos':
      if (is !== undefined) return [[is > 0 ? p2 : addr + 1, without(known, p1)]];
  }
  const next: Place = [addr + 1, known];
  // A p2 of 0 is none: else every way would begin anew, with all that is known of it.
  return STAYS.test(opcode) || p2 === 0 ? [next] : [next, [p2, known]];
}

/** What was asked is not asked again before it is said anew; so that ways which differ in nothing else are one. */
const without = (known: Known, register: number): Known => new Map([...known].filter(([it]) => it !== register));

import { beforeAll, describe, expect, test } from 'vitest';
import { handedSql } from '../../src/app/handed-sql.ts';
import { keys, open } from '../../statements.config.ts';
import { handed } from '../../statements.exceptions.config.ts';
import { measured as measuredFiles } from '../../statements.growth.config.ts';
import { collected, judge, summary, type Verdict } from './judge.ts';
import { judgeSteps, measuredIn } from './judge-steps.ts';
import { judgeHanded } from './judge-handed.ts';
import { judgeRuns, placesOfProduct } from './judge-runs.ts';
import { Owners } from './judge-ownership.ts';
import { readStatement } from './read-statement.ts';
import { schemaStage } from './schema-stage.ts';
import { declaredTables } from './schema.ts';

// The last step of the tests: judges what all the others asked the database. `npm test` collects and then runs this.
const folder = process.env.COLLECT_STATEMENTS;

const stage = schemaStage();
let verdict: Verdict;
let steps: string[];
let unrun: string[];
let handedDown: string[];
beforeAll(async () => {
  if (!folder) throw new Error('Nothing was collected: COLLECT_STATEMENTS names no folder');
  const { schema } = stage;
  const texts = collected(folder);
  verdict = judge(texts, schema, new Owners(declaredTables()));
  const measured = measuredIn(folder);
  const statements = texts.map((text) => readStatement(text, schema.tables));
  steps = judgeSteps(measured, statements);
  unrun = judgeRuns(placesOfProduct(), statements);
  handedDown = judgeHanded(Object.keys(handedSql), statements);
  const reasons = Object.keys(measuredFiles).length;
  console.log(
    [
      `Statements: ${summary(verdict.counts)}; ${Object.keys(keys).length} keys, ${Object.keys(open).length} tables open to all`,
      `${measured.length} of ${texts.length} measured with ten times the past; ${reasons} files have a reason to take more`,
      ...Object.entries(handed).map(([name, { owner, into, why }]) => `${name} of ${owner}, handed to ${into}: ${why}`),
    ].join('\n'),
  );
});

describe('every statement of the product', () => {
  test('ran while the tests did', () => expect(unrun).toEqual([]));
  test('writes only its own tables, and reads others only as declared', () => expect(verdict.ownership).toEqual([]));
  test('holds no piece of SQL from above that is not listed', () => expect(handedDown).toEqual([]));
  test('reads no more rows when there are ten times as many', () => expect(verdict.plans).toEqual([]));
  test('takes the database no more steps when ten times as much went before, where it was measured', () =>
    expect(steps).toEqual([]));
  test('is bound to a village, or says why not', () => expect(verdict.classes).toEqual([]));
  test('needs each exception that is listed', () => expect(verdict.stale).toEqual([]));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keys, open } from '../../statements.config.ts';
import { makeTemplate } from '../support/migrated-template.ts';
import { collected, judge, summary, type Verdict } from './judge.ts';
import { Owners } from './judge-ownership.ts';
import { declaredTables, Schema } from './schema.ts';

// The last step of the tests: judges what all the others asked the database. `npm test` collects and then runs this.
const folder = process.env.COLLECT_STATEMENTS;

let schema: Schema;
let verdict: Verdict;
let remove: () => void;
beforeAll(async () => {
  if (!folder) throw new Error('Nothing was collected: COLLECT_STATEMENTS names no folder');
  const template = await makeTemplate();
  remove = template.remove;
  schema = new Schema(template.file);
  verdict = judge(collected(folder), schema, new Owners(declaredTables()));
  console.log(
    `Statements: ${summary(verdict.counts)}; ${Object.keys(keys).length} keys, ${Object.keys(open).length} tables open to all`,
  );
});
afterAll(() => {
  schema.close();
  remove();
});

describe('every statement of the product', () => {
  test('writes only its own tables, and reads others only as declared', () => expect(verdict.ownership).toEqual([]));
  test('reads no more rows when there are ten times as many', () => expect(verdict.plans).toEqual([]));
  test('is bound to a village, or says why not', () => expect(verdict.classes).toEqual([]));
  test('needs each exception that is listed', () => expect(verdict.stale).toEqual([]));
});

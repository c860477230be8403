export { openDb, type Db } from './open.ts';
export { commit, expect, expectChange, on, raw, type Statement, type Step } from './commit.ts';
export { read, readOne, type Query, type Row } from './read.ts';

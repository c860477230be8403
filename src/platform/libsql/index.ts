export { openDb, type Db } from './open.ts';
export {
  asking,
  commit,
  expect,
  expectChange,
  on,
  raw,
  type Asking,
  type Committed,
  type Statement,
  type Step,
} from './commit.ts';
export { isSealedOrOwn, openText, Sealing, sealedText, sealing, type Sealer } from './sealed-text.ts';
export { read, readOne, readRows, type Query, type Row } from './read.ts';

import { customType } from 'drizzle-orm/sqlite-core';
import type { Vault } from '../../kernel/ports.ts';

/** What seals and opens the texts of a database. */
export type Sealer = Pick<Vault, 'seal' | 'open'>;

/** A text on its way into a sealed column; `commit` seals it. */
export class Sealing {
  readonly text: string;
  readonly context: string;
  constructor(text: string, context: string) {
    this.text = text;
    this.context = context;
  }
}

/** What the code itself writes in place of somebody's words: it is counted, and says nothing about anybody. */
const OWN_WORD = /^(?:|denied|unread|released|year_over|code:[a-z_]+)$/;
/** Its rest is looked through from left to right: an expression over all of it runs out of stack at some megabytes. */
const SEALED = /^v1\.[a-z0-9]{1,12}\.(?=[\w-]{38})/;

function isSealed(value: string): boolean {
  const head = SEALED.exec(value)?.[0];
  return head !== undefined && !/[^\w-]/.test(value.slice(head.length));
}

/** Whether a value of a sealed column lies there as it should: sealed, or a word of the code's own. */
export const isSealedOrOwn = (value: string): boolean => isSealed(value) || OWN_WORD.test(value);

/** A value for a sealed column in hand-written SQL; `context` is `table.column`. */
export const sealing = (text: string | null, context: string): Sealing | string | null =>
  text === null || OWN_WORD.test(text) ? text : new Sealing(text, context);

/**
 * A column of free words that may tell about a person: sealed by `commit`, opened by `read` for a query that names it
 * in `opens`. What was written before the column was sealed stays readable until `npm run vault:seal` has been there.
 * `always`: even that there is nothing would say something, so nothing is sealed too.
 */
export const sealedText = (column: string, context: string, { always = false } = {}) =>
  customType<{ data: string; driverData: string | Sealing | null }>({
    dataType: () => 'text',
    toDriver: (text) => (always ? new Sealing(text, context) : sealing(text, context)),
  })(column);

/** A value of a sealed column, opened. */
export const openText = async (sealer: Sealer, value: string, context: string): Promise<string> =>
  isSealed(value) ? sealer.open(value, context) : value;

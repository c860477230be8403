import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DataRules } from '../../boundaries.data.config.ts';
import { data } from '../../boundaries.data.config.ts';
import { classOf } from '../statements/judge-classes.ts';
import { judgeReads, judgeStatement, judgeTrigger, Owners, rings } from '../statements/judge-ownership.ts';
import { judgePlan } from '../statements/judge-plans.ts';
import { judgeSteps } from '../statements/judge-steps.ts';
import { mark } from '../statements/mark-sql.ts';
import { readStatement } from '../statements/read-statement.ts';
import { declaredTables, Schema } from '../statements/schema.ts';
import { makeTemplate } from '../support/migrated-template.ts';

let schema: Schema;
let remove: () => void;
const owners = new Owners(declaredTables());
beforeAll(async () => {
  const template = await makeTemplate();
  remove = template.remove;
  schema = new Schema(template.file);
});
afterAll(() => {
  schema.close();
  remove();
});

/** A statement as if it stood in a file, marked as the tests mark it. */
function planted(file: string, sql: string) {
  const [, text = ''] = /`([\s\S]*)`/.exec(mark(file, `const q = \`${sql}\`;`)) ?? [];
  return readStatement(text, schema.tables);
}

const ownership = (file: string, sql: string, rules: DataRules = data): string[] => {
  const { reads, refused } = judgeStatement(planted(file, sql), schema, owners);
  return [...refused, ...judgeReads(reads, rules)];
};

describe('a planted violation is caught:', () => {
  test.each([
    ['UPDATE variants SET stock = stock - 1 WHERE id = ?', 'writes variants of hub/catalog'],
    ['INSERT INTO listings (kind, ref_id) SELECT kind, id FROM cases', 'writes listings of hub/listings'],
    ['DELETE FROM cases', 'writes cases of hub/timeline'],
  ])('a write into the rows of another: %s', (sql, why) => {
    expect(ownership('src/hub/cart/cart.repo.ts', sql).join()).toContain(why);
  });

  test.each([
    ['src/hub/cart/cart.repo.ts', 'SELECT id FROM orders WHERE id = ?', 'reads orders of hub/orders: not declared'],
    ['src/hub/cart/cart.repo.ts', 'SELECT 1 WHERE EXISTS (SELECT 1 FROM payments)', 'reads payments of money/payments'],
    ['src/foundation/audit/x.ts', 'SELECT title FROM search_rows', 'reads search_rows of hub/listings: not declared'],
  ])('an undeclared read: %s says %s', (file, sql, why) => {
    expect(ownership(file, sql).join()).toContain(why);
  });

  test('a read up a rank, declared or not', () => {
    const reads = { ...data.reads, 'foundation/identity': { 'hub/shops': 'out of curiosity' } };
    const found = ownership('src/foundation/identity/x.ts', 'SELECT id FROM shops WHERE id = ?', { ...data, reads });
    expect(found).toContain('src/foundation/identity/x.ts:1 (foundation/identity) reads shops of hub/shops: up a rank');
  });

  test('a ring of readers, around a corner too', () => {
    const reads = {
      'hub/a': { 'hub/b': '' },
      'hub/b': { 'hub/c': '' },
      'hub/c': { 'hub/a': '' },
      'hub/d': { 'hub/a': '' },
    };
    expect(rings({ ...data, reads })).toEqual([
      'hub/a → hub/b closes a ring',
      'hub/b → hub/c closes a ring',
      'hub/c → hub/a closes a ring',
    ]);
  });

  test('a trigger that writes what its owner does not own, or hears of what nobody declared', () => {
    const judged = (name: string, table: string, body: string) => {
      const sql = `CREATE TRIGGER ${name} AFTER UPDATE ON ${table} BEGIN ${body}; END`;
      return judgeTrigger({ name, table, sql }, readStatement(sql, schema.tables).named, schema, owners);
    };
    expect(judged('x', 'orders', 'UPDATE variants SET stock = 0 WHERE id = NEW.id').refused).toEqual([
      'trigger x of hub/orders writes variants of hub/catalog',
    ]);
    const shown = judged('products_sold_shown', 'orders', 'UPDATE listings SET sold = NEW.total');
    expect(judgeReads(shown.reads).join()).toContain('reads orders of hub/orders: not declared');
  });

  test.each([
    ['SELECT 1 FROM orders WHERE note = ?', 'goes through all of orders'],
    ['SELECT count(*) FROM letters', 'goes through all of letters'],
    ["UPDATE sessions SET label = '' WHERE kiosk = 1", 'goes through all of sessions'],
    ['SELECT 1 FROM orders WHERE state = ?', 'reads all of orders with the same state'],
    ['SELECT code FROM cases WHERE village_id = ? AND shop_id IS NULL ORDER BY title LIMIT 9', 'reads all of cases'],
  ])('a plan that grows: %s', (sql, why) => {
    expect(judgePlan(planted('src/hub/cart/cart.repo.ts', sql), schema, new Set()).join()).toContain(why);
  });

  test('a read of what is few only together with something else', () => {
    const rules = { steady: {}, few: { 'cases.shop_id+closed': 'what is open' }, due: {}, growing: [] };
    const judged = (where: string) =>
      judgePlan(planted('src/hub/x.ts', `SELECT id FROM cases WHERE ${where}`), schema, new Set(), rules);
    expect(judged('shop_id = ? AND closed = 0')).toEqual([]);
    expect(judged('shop_id = ?')).toHaveLength(1);
  });

  test.each([
    ["SELECT code FROM orders WHERE state = 'placed'", ['orders']],
    ['SELECT r.name FROM residents r JOIN accounts a ON a.resident_id = r.id WHERE r.phone_index = ?', ['residents']],
    ['UPDATE shops SET status = ?', ['shops']],
  ])('a statement that nothing binds and nobody explains: %s', (sql, unbound) => {
    expect(classOf(planted('src/hub/cart/cart.repo.ts', sql), schema, new Set()).unbound).toEqual(unbound);
  });
});

describe('what was measured with ten times the past', () => {
  const sql = "SELECT id FROM cases WHERE kind = 'order'";
  const paged = 'SELECT id FROM orders WHERE shop_id = ? AND state = ? ORDER BY created_at LIMIT 20';
  const file = 'src/hub/cart/cart.repo.ts';
  const placed = () => planted(file, sql);

  test('and took as many times the steps is named with its place', () => {
    expect(judgeSteps([[sql, 400, 3_900]], [placed()], schema, {})).toEqual([
      `${file}:1 takes 400 steps, 3900 with ten times as much`,
    ]);
  });
  test('is no fault where it takes hardly more, stops at the end of a page, or has a reason', () => {
    expect(judgeSteps([[sql, 400, 690]], [placed()], schema, {})).toEqual([]);
    expect(judgeSteps([[paged, 400, 3_900]], [], schema, {})).toEqual([]);
    expect(judgeSteps([[sql, 400, 3_900]], [placed()], schema, { [file]: 'all of them, once a year' })).toEqual([]);
  });
  test('needs each of its reasons', () => {
    expect(judgeSteps([], [placed()], schema, { [file]: 'why' })).toEqual([
      `no statement of ${file} grows, as the list says`,
    ]);
  });
});

describe('what is allowed is not caught:', () => {
  test.each([
    ['src/hub/catalog/stock/x.ts', 'UPDATE variants SET stock = stock - 1 WHERE id = ? AND village_id = ?', 'village'],
    [
      'src/hub/cart/x.ts',
      'SELECT v.price FROM cart_lines l JOIN variants v ON v.id = l.variant_id WHERE l.cart_id = ?',
      'key',
    ],
    ['src/hub/orders/x.ts', 'SELECT id FROM orders WHERE code = ?', 'key'],
    [
      'src/hub/listings/x.ts',
      "SELECT path FROM listings INDEXED BY listings_price WHERE kind = 'product' ORDER BY price LIMIT 9",
      'public',
    ],
  ])('%s: %s', (file, sql, its) => {
    expect(ownership(file, sql)).toEqual([]);
    expect(judgePlan(planted(file, sql), schema, new Set())).toEqual([]);
    expect(classOf(planted(file, sql), schema, new Set())).toEqual({ class: its, unbound: [] });
  });

  test('a piece that its owner hands out counts as the owner’s own reading', () => {
    const sql = `SELECT /*[src/hub/cart/cart.ts:1*/ (/*[src/hub/orders/x.ts:7*/SELECT count(*) FROM orders WHERE shop_id = c.id/*]*/) FROM carts c/*]*/`;
    const { reads, refused } = judgeStatement(readStatement(sql, schema.tables), schema, owners);
    expect({ reads, refused }).toEqual({ reads: [], refused: [] });
  });
});

describe('the marks', () => {
  test('stand behind the first word, so that a read still begins like one', () => {
    expect(mark('src/a.ts', 'raw(`SELECT 1 FROM ${t} WHERE id = ?`)')).toBe(
      'raw(`SELECT/*[src/a.ts:1*/ 1 FROM ${t} WHERE id = ?/*]*/`)',
    );
  });

  test('go with what a builder makes', () => {
    expect(mark('src/a.ts', 'deps.db.insert(orders).values(x)')).toMatch(
      /^builtAt__\('\/\*\[src\/a\.ts:1\*\/', deps\.db\.insert\(orders\)\)\.values\(x\)\nimport/,
    );
  });

  test('leave other words alone', () => {
    const code = `const a = 'Pesanan dari desa'; const b = "update";`;
    expect(mark('src/a.ts', code)).toBe(code);
  });
});

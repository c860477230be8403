import { describe, expect, test } from 'vitest';
import type { DataRules } from '../../boundaries.data.config.ts';
import { data } from '../../boundaries.data.config.ts';
import { classOf } from '../statements/judge-classes.ts';
import { judgeHanded } from '../statements/judge-handed.ts';
import { judgeReads, judgeStatement, judgeTrigger, Owners, rings } from '../statements/judge-ownership.ts';
import { judgePlan } from '../statements/judge-plans.ts';
import { judgeRuns, placesOfProduct } from '../statements/judge-runs.ts';
import { judgeSteps } from '../statements/judge-steps.ts';
import { mark, placesIn } from '../statements/mark-sql.ts';
import { readStatement } from '../statements/read-statement.ts';
import { schemaStage } from '../statements/schema-stage.ts';
import { declaredTables } from '../statements/schema.ts';

const stage = schemaStage();
const owners = new Owners(declaredTables());

/** A statement as if it stood in a file, marked as the tests mark it. */
function planted(file: string, sql: string) {
  const [, text = ''] = /`([\s\S]*)`/.exec(mark(file, `const q = \`${sql}\`;`)) ?? [];
  return readStatement(text, stage.schema.tables);
}

const ownership = (file: string, sql: string, rules: DataRules = data): string[] => {
  const { reads, refused } = judgeStatement(planted(file, sql), stage.schema, owners);
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
      return judgeTrigger({ name, table, sql }, readStatement(sql, stage.schema.tables).named, stage.schema, owners);
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
    [
      'SELECT code FROM cases WHERE village_id = ? AND shop_id IS NULL AND closed = 0 ORDER BY title LIMIT 9',
      'reads all of cases',
    ],
  ])('a plan that grows: %s', (sql, why) => {
    expect(judgePlan(planted('src/hub/cart/cart.repo.ts', sql), stage.schema, new Set()).join()).toContain(why);
  });

  test('a read of what is few only together with something else', () => {
    const rules = { steady: {}, few: { 'cases.shop_id+closed': 'what is open' }, due: {}, growing: [] };
    const judged = (where: string) =>
      judgePlan(planted('src/hub/x.ts', `SELECT id FROM cases WHERE ${where}`), stage.schema, new Set(), rules);
    expect(judged('shop_id = ? AND closed = 0')).toEqual([]);
    expect(judged('shop_id = ?')).toHaveLength(1);
  });

  test.each([
    ["SELECT code FROM orders WHERE state = 'placed'", ['orders']],
    ['SELECT r.name FROM residents r WHERE r.name = ?', ['residents']],
    ['UPDATE shops SET status = ?', ['shops']],
    ['SELECT total FROM orders WHERE id = ?', ['orders']],
    ['UPDATE shops SET village_id = ?1 WHERE id = ?2', ['shops']],
    ['SELECT o.id FROM shops s JOIN orders o ON o.shop_id = s.id WHERE s.id = ?', ['shops', 'orders']],
    ['SELECT (SELECT count(*) FROM shops WHERE village_id = ?1), (SELECT total FROM orders WHERE id = ?2)', ['orders']],
    ['SELECT o.id FROM orders o WHERE o.id = ?1 AND (o.village_id = ?2 OR o.total > 0)', ['orders']],
    ['SELECT o.id FROM orders o JOIN villages v ON v.id = o.village_id WHERE o.total > ?', ['orders']],
  ])('a statement that nothing binds and nobody explains: %s', (sql, unbound) => {
    expect(classOf(planted('src/hub/cart/cart.repo.ts', sql), stage.schema, new Set()).unbound).toEqual(unbound);
  });
});

describe('a piece of SQL that is handed against the way of reading', () => {
  const [bottom, top] = ['src/foundation/identity/x.ts:1', 'src/hub/shops/x.ts:1'];
  const line = { owner: 'hub/shops', into: 'foundation/identity', why: 'so that a session names shops' };

  test('is named when no list says why, from above and back from whoever reads it', () => {
    expect(judgeHanded(['shopsOf'], [{ within: [[bottom, top]] }], {})).toEqual([
      'shopsOf is handed down, and no list says why',
      `${top} stands in SQL of foundation/identity, and no list says why`,
    ]);
    expect(judgeHanded([], [{ within: [['src/foundation/residents/x.ts:1', bottom]] }], {})).toHaveLength(1);
  });

  test('is no fault with its line, nor downwards; a line that nothing takes is', () => {
    expect(
      judgeHanded(
        ['shopsOf'],
        [
          {
            within: [
              [bottom, top],
              [top, bottom],
            ],
          },
        ],
        { shopsOf: line },
      ),
    ).toEqual([]);
    expect(judgeHanded(['shopsOf'], [], { shopsOf: line })).toEqual([
      'shopsOf is listed as handed down, but nothing takes it',
    ]);
  });
});

describe('SQL that ran in no test', () => {
  const file = 'src/hub/cart/cart.repo.ts';
  const code = 'const [a, b] = [`SELECT 1 FROM orders`, `SELECT 2 FROM carts`];\ndb.delete(carts);';

  test('is named with its place, also beside one that ran, and built as well as written', () => {
    expect(placesIn(file, code)).toEqual([`${file}:1`, `${file}:1.2`, `${file}:2`]);
    expect(judgeRuns(placesIn(file, code), [{ places: [`${file}:1`] }, { places: ['src/hub/orders/x.ts:9'] }])).toEqual(
      [`${file}:1.2 holds SQL that ran in no test`, `${file}:2 holds SQL that ran in no test`],
    );
  });

  test('is looked for in all of the product', () => {
    const places = placesOfProduct();
    expect(places.length).toBeGreaterThan(500);
    expect(places.some((place) => place.startsWith('src/foundation/villages/list-areas.ts:'))).toBe(true);
    expect(places.filter((place) => /\.(test|table)\.ts:/.test(place))).toEqual([]);
  });
});

describe('what was measured with ten times the past', () => {
  const sql = "SELECT id FROM cases WHERE kind = 'order'";
  const paged = 'SELECT id FROM orders WHERE shop_id = ? AND state = ? ORDER BY created_at LIMIT 20';
  const file = 'src/hub/cart/cart.repo.ts';
  const placed = () => planted(file, sql);

  test('and took as many times the steps is named with its place', () => {
    expect(judgeSteps([[sql, 400, 3_900]], [placed()], {})).toEqual([
      `${file}:1 takes 400 steps, 3900 with ten times as much`,
    ]);
  });
  test('is no less a fault for a page that it may stop at', () => {
    expect(judgeSteps([[paged, 400, 3_900]], [planted(file, paged)], {})).toEqual([
      `${file}:1 takes 400 steps, 3900 with ten times as much`,
    ]);
  });
  test('is no fault where it takes hardly more or has a reason', () => {
    expect(judgeSteps([[sql, 400, 690]], [placed()], {})).toEqual([]);
    expect(judgeSteps([[sql, 400, 3_900]], [placed()], { [file]: 'all of them, once a year' })).toEqual([]);
  });
  test('needs each of its reasons', () => {
    expect(judgeSteps([], [placed()], { [file]: 'why' })).toEqual([`no statement of ${file} grows, as the list says`]);
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
    ['src/hub/orders/x.ts', 'SELECT total FROM orders WHERE id = ?', 'key'],
    ['src/hub/orders/x.ts', 'SELECT total FROM orders WHERE id = ? AND village_id = ?', 'village'],
    [
      'src/hub/orders/x.ts',
      'SELECT l.name FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.village_id = ?1 AND o.id = ?2',
      'village',
    ],
    [
      'src/hub/orders/x.ts',
      'WITH mine AS (SELECT id FROM orders WHERE code = ?) SELECT l.name FROM mine m JOIN order_lines l ON l.order_id = m.id',
      'key',
    ],
    [
      'src/hub/listings/x.ts',
      "SELECT path FROM listings INDEXED BY listings_price WHERE kind = 'product' ORDER BY price LIMIT 9",
      'public',
    ],
  ])('%s: %s', (file, sql, its) => {
    expect(ownership(file, sql)).toEqual([]);
    expect(judgePlan(planted(file, sql), stage.schema, new Set())).toEqual([]);
    expect(classOf(planted(file, sql), stage.schema, new Set())).toEqual({ class: its, unbound: [] });
  });

  test('a piece that its owner hands out counts as the owner’s own reading', () => {
    const sql = `SELECT /*[src/hub/cart/cart.ts:1*/ (/*[src/hub/orders/x.ts:7*/SELECT count(*) FROM orders WHERE shop_id = c.id/*]*/) FROM carts c/*]*/`;
    const { reads, refused } = judgeStatement(readStatement(sql, stage.schema.tables), stage.schema, owners);
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

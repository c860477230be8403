import { expect, test } from 'vitest';
import { judgePlan } from '../statements/judge-plans.ts';
import { readStatement } from '../statements/read-statement.ts';
import { schemaStage } from '../statements/schema-stage.ts';

const stage = schemaStage();

const judged = (sql: string) => judgePlan(readStatement(sql, stage.schema.tables), stage.schema, new Set());

const [newest, products] = ['FROM listings l INDEXED BY listings_newest', "WHERE l.kind = 'product'"];
const [beside, last] = ['LEFT JOIN products q ON q.id = l.ref_id', 'ORDER BY l.published_at DESC LIMIT 9'];
const desk = 'SELECT code FROM cases WHERE village_id = ? AND shop_id IS NULL AND holder = ? AND closed = 0';

test.each([
  ['in the order of an index', `SELECT l.path ${newest} ${products} ORDER BY l.published_at DESC LIMIT 9`],
  ['of rows with another beside each or none', `SELECT l.path, q.slug ${newest} ${beside} ${products} ${last}`],
  ['of the last', 'SELECT max(created_at) FROM orders WHERE shop_id = ? AND state = ?'],
  ['of each that is named', 'SELECT id FROM orders WHERE shop_id = ? AND state IN (?, ?) ORDER BY state LIMIT 9'],
  [
    'of one beside each of a few',
    'SELECT (SELECT l.path FROM listings l WHERE l.village_id = v.id LIMIT 1) FROM villages v',
  ],
  ['of a desk of one kind', `${desk} AND kind = ? ORDER BY queued_at LIMIT 9`],
  [
    'of a subselect, or of an EXISTS',
    `SELECT (SELECT s.path FROM listings s INDEXED BY listings_sold WHERE s.kind = 'product' ORDER BY s.sold LIMIT 1),
       EXISTS (SELECT 1 ${newest} ${products})`,
  ],
])('a LIMIT %s ends the reading', (_, sql) => {
  expect(judged(sql)).toEqual([]);
});

test.each([
  [
    'of a subselect',
    "SELECT code FROM orders WHERE shop_id = ? AND note IN (SELECT state FROM refunds WHERE id = '' LIMIT 1)",
  ],
  [
    'of a subselect in each row',
    'SELECT code, (SELECT r.state FROM refunds r WHERE r.order_id = o.id LIMIT 1) FROM orders o WHERE shop_id = ?',
  ],
  [
    'of a CTE',
    `WITH one AS MATERIALIZED (SELECT id FROM shops WHERE id = ? LIMIT 1)
     SELECT o.code FROM one JOIN orders o ON o.shop_id = one.id`,
  ],
  ['of a trigger', "UPDATE letter_numbers SET status = 'void', note = '' WHERE status = 'free' AND year = ?"],
  ['of a sum', 'SELECT count(*) FROM orders WHERE shop_id = ? LIMIT 1'],
  ['behind a sort', "SELECT code FROM orders WHERE shop_id = ? AND state = 'placed' ORDER BY note LIMIT 9"],
  ['behind an OFFSET', `SELECT l.path ${newest} ${products} ORDER BY l.published_at DESC LIMIT 9 OFFSET ?`],
  ['past what its index lacks', `SELECT l.path ${newest} ${products} AND l.cod = 1 ORDER BY l.published_at LIMIT 9`],
  ['past other titles at a desk', `${desk} AND kind = ? AND title = ? ORDER BY queued_at LIMIT 9`],
  [
    'past what a join does not find',
    `SELECT l.path ${newest} JOIN products p ON p.id = l.ref_id ${products} ORDER BY l.published_at DESC LIMIT 9`,
  ],
  ['past what a later table has', `SELECT l.path ${newest} ${beside} ${products} AND q.id IS NULL ${last}`],
  [
    'past what a later table says',
    `SELECT l.path ${newest} ${beside} ${products} AND coalesce(q.slug, '') = '' ${last}`,
  ],
  ['behind an OFFSET before a later table', `SELECT l.path, q.slug ${newest} ${beside} ${products} ${last} OFFSET ?`],
  ['past what is the same twice', `SELECT DISTINCT l.title, q.slug ${newest} ${beside} ${products} ${last}`],
  [
    'past whose shop is there',
    'SELECT o.code FROM orders o LEFT JOIN shops s ON s.id = o.shop_id WHERE o.shop_id = ? AND s.id IS NULL LIMIT 5',
  ],
  [
    'past what ties, which may be all of a state',
    'SELECT code FROM letter_requests INDEXED BY letter_requests_village WHERE village_id = ? ORDER BY state, code LIMIT 9',
  ],
  [
    'past what ties, which may be all of a kind',
    'SELECT path FROM listings INDEXED BY listings_village WHERE village_id = ? ORDER BY kind, title LIMIT 9',
  ],
  [
    'beside one of two indexes',
    `SELECT code, (SELECT x.code FROM orders x INDEXED BY orders_shop WHERE x.shop_id = ?1 LIMIT 1)
     FROM orders WHERE shop_id = ?1 OR account_id = ?2`,
  ],
  [
    'beside a sum over its index',
    `SELECT (SELECT l.path ${newest} ${products} LIMIT 1), count(*) ${newest} ${products}`,
  ],
])('a LIMIT %s does not end the reading', (_, sql) => {
  expect(judged(sql)).not.toEqual([]);
});

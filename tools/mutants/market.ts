import type { Mutation } from './mutation.ts';

const [CART, STOCK] = ['src/hub/cart/cart.test.ts', 'src/hub/catalog/stock/stock.test.ts'];

/** The market: stock, cart, lists and search. */
export const market: readonly Mutation[] = [
  {
    name: 'holds of others that ran out keep goods from whoever paid',
    file: 'src/hub/catalog/stock/stock.repo.ts',
    find: 'AND order_id <> ?4 AND expires_at > ?5))',
    replace: 'AND order_id <> ?4 AND ?5 > 0))',
    tests: [STOCK],
  },
  {
    name: 'an own hold that ran out goes before another’s live one',
    file: 'src/hub/catalog/stock/stock.repo.ts',
    find: 'AND quantity >= ?1 AND expires_at > ?5)',
    replace: 'AND quantity >= ?1)',
    tests: [STOCK],
  },
  {
    name: 'a hold of one piece takes ten that others hold',
    file: 'src/hub/catalog/stock/stock.repo.ts',
    find: 'variant_id = ?2 AND quantity >= ?1 AND expires_at',
    replace: 'variant_id = ?2 AND expires_at',
    tests: [STOCK],
  },
  {
    name: 'an order’s own hold stands in its way',
    file: 'src/hub/catalog/stock/stock.repo.ts',
    find: 'WHERE variant_id = ?2 AND order_id <> ?4 AND',
    replace: 'WHERE variant_id = ?2 AND',
    tests: [STOCK],
  },
  {
    name: 'holds that ran out keep goods from the next buyer',
    file: 'migrations/0004_stock.sql',
    find: `CREATE TRIGGER stock_holds_fit_insert BEFORE INSERT ON stock_holds
WHEN NEW.quantity > coalesce((SELECT stock FROM variants WHERE id = NEW.variant_id), 0) - (
  SELECT coalesce(sum(h.quantity), 0) FROM stock_holds h
  WHERE h.variant_id = NEW.variant_id AND h.expires_at > NEW.held_at AND`,
    replace: `CREATE TRIGGER stock_holds_fit_insert BEFORE INSERT ON stock_holds
WHEN NEW.quantity > coalesce((SELECT stock FROM variants WHERE id = NEW.variant_id), 0) - (
  SELECT coalesce(sum(h.quantity), 0) FROM stock_holds h
  WHERE h.variant_id = NEW.variant_id AND`,
    tests: [STOCK],
  },
  {
    name: 'somebody whose two carts hold more than 999 of one thing cannot log in',
    file: 'src/hub/cart/merge-carts.repo.ts',
    find: 'min(999, cart_lines.quantity + excluded.quantity)',
    replace: 'cart_lines.quantity + excluded.quantity',
    tests: [CART],
  },
  {
    name: 'a cart open in two windows is ordered twice',
    file: 'src/hub/cart/merge-carts.repo.ts',
    find: "expect('changes() = ?', [ordered.length],",
    replace: "expect('changes() <= ?', [ordered.length],",
    tests: [CART],
  },
  {
    name: 'search does not know other forms of a word',
    file: 'src/hub/search/near-words.ts',
    find: '  if (stem === (stemOf(found) ?? found)) return 0.85;\n',
    replace: '',
    tests: ['tests/search/stems.test.ts'],
  },
  {
    name: 'the index does not know other forms of a word',
    file: 'src/hub/listings/words.ts',
    find: 'new Set([...words, ...stems])',
    replace: 'new Set([...words])',
    tests: ['tests/search/stems.test.ts'],
  },
  {
    name: 'a stem takes the place of its word',
    file: 'src/hub/listings/words.ts',
    find: 'new Set([...words, ...stems])',
    replace: 'new Set([...stems])',
    tests: ['tests/search/search.test.ts'],
  },
  {
    name: 'the second page of a search begins with the last of the first',
    file: 'src/hub/search/search-query.ts',
    find: 'f.rowid < ${below}',
    replace: 'f.rowid <= ${below}',
    tests: ['tests/search/search.test.ts'],
  },
  {
    name: 'the second page of a search shows services and shops again',
    file: 'src/hub/search/answer.ts',
    find: '  const first = start.title === null && start.more === null && !start.sorted?.shown;\n  const services = first ?',
    replace:
      '  const first = start.title === null && start.more === null && !start.sorted?.shown;\n  const services = 1 > 0 ?',
    tests: ['tests/search/second-page.test.ts'],
  },
  {
    name: 'the second page of a search shows what is only near',
    file: 'src/hub/search/answer.ts',
    find: 'first ? firstPage(question, found, start) : laterPage(question, found, start)',
    replace: 'firstPage(question, found, start)',
    tests: ['tests/search/second-page.test.ts'],
  },
  {
    name: 'the second page of a list begins with the last of the first',
    file: 'src/hub/listings/product-list.repo.ts',
    find: "descending ? ['<', 'DESC'] : ['>', 'ASC']",
    replace: "descending ? ['<=', 'DESC'] : ['>=', 'ASC']",
    tests: ['src/hub/listings/product-list.test.ts'],
  },
  {
    name: 'a search in one village finds the services of all',
    file: 'src/hub/search/search-query.ts',
    find: '`(${anywhere})${servicesOf(villageId)}`',
    replace: '`(${anywhere})`',
    tests: ['tests/search/search.test.ts'],
  },
];

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';

const ROOT = join(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const productFiles = (...patterns: string[]) =>
  globSync(patterns, { cwd: ROOT }).filter((file) => !file.includes('.test.') && !file.includes('/paraglide/'));

const lists = productFiles('src/{foundation,money,hub,modules,flows}/**/uses.ts');
const callers = productFiles(
  'web/src/**/*.{ts,svelte}',
  'src/{app,http}/**/*.ts',
  'src/worker.ts',
  'tools/seed/**/*.ts',
  'src/modules/*/seed/*.ts',
).map(textOf);

/** Under which name of the app a list is bound: by the composition, or by the module that brings it. */
function groupOf(name: string, list: unknown): string | undefined {
  const module = modules.find((one) => 'uses' in one && one.uses === list);
  if (module) return module.name;
  const groups = textOf('src/app/compose.ts').split(/^ {4}(?=\w+: )/m);
  return groups.find((text) => /^\w+: /.test(text) && new RegExp(`\\b${name}\\b`).test(text))?.split(':')[0];
}

/** Whether a text calls a verb through the bound app, also as `const { verb } = app.group`, or through its list as a seed does. */
function calls(text: string, verb: string, group: string, list: string): boolean {
  const hasGroup = new RegExp(
    `\\bapp('\\])?(\\.|\\[')${group}\\b|\\{[^{}]*\\b${group}\\b[^{}]*\\} = [\\w.]*\\bapp;`,
  ).test(text);
  const isTaken = new RegExp(`\\.${verb}\\b|\\{[^{}]*\\b${verb}\\b[^{}]*\\} = [\\w.]*\\bapp\\.${group};`).test(text);
  return isTaken && (hasGroup || new RegExp(`\\b${list}\\b`).test(text));
}

test('every verb that is bound for the pages is called by one, by a route or by a seed', async () => {
  const idle: string[] = [];
  let verbs = 0;
  for (const file of lists) {
    const exported = (await import(pathToFileURL(join(ROOT, file)).href)) as Record<string, object>;
    for (const [name, list] of Object.entries(exported)) {
      const group = groupOf(name, list);
      expect(group, `${name} is bound nowhere`).toBeDefined();
      for (const verb of Object.keys(list)) {
        verbs += 1;
        if (!callers.some((text) => calls(text, verb, group ?? '', name))) idle.push(`${file}: ${verb}`);
      }
    }
  }
  expect(verbs).toBeGreaterThan(150);
  expect(idle).toEqual([]);
});

test('a call is one of the group, and of that verb', () => {
  const isCalled = (text: string) => calls(text, 'readFees', 'sales', 'saleUses');
  expect(
    [
      'await locals.app.sales.readFees(ctx)',
      "locals.app['sales'].readFees(ctx)",
      "type Sales = App.Locals['app']['sales']; const it = (sales: Sales) => sales.readFees(ctx)",
      'const { orders, sales } = locals.app; sales.readFees(ctx)',
      'const { readFees } = event.locals.app.sales;',
      "import { saleUses as sales } from './uses.ts'; sales.readFees(deps, ctx)",
    ].filter((text) => !isCalled(text)),
  ).toEqual([]);
  expect(
    ['locals.app.orders.readFees(ctx)', 'locals.app.sales.readFeesOf(ctx)', 'readFees(deps)'].filter(isCalled),
  ).toEqual([]);
});

test('a list of verbs names each beside its file: a door hands out only what others use', () => {
  expect(lists.filter((file) => /from '\.\/.*index\.ts'/.test(textOf(file)))).toEqual([]);
});

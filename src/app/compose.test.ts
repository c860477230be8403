import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import type { Env } from './config.ts';
import { modules } from './modules.ts';
import { LOG_KEY } from '../../tests/support/deps-on.ts';
import { toyModule } from '../../tests/support/toy-module.ts';

const key = Buffer.alloc(32, 1).toString('base64');

/** As the platform binds it; nothing is asked of what is missing. */
const env = {
  ORIGIN: 'https://balai.test',
  DATABASE_URL: 'libsql://balai.test',
  VAULT_KEYS: `a:${key}`,
  VAULT_INDEX_KEY: key,
  REGION_ROOT: 'root',
  LOG_KEY,
  WHATSAPP_PHONE_ID: '1',
  WHATSAPP_TOKEN: 'token',
} as unknown as Env;

describe('the application composed with one module more', () => {
  const app = compose(env, [...modules, toyModule]);

  test('binds its use-cases by its name, beside those of the others', async () => {
    expect(await app['lost-found'].countFound()).toBe(3);
    expect(Object.keys(app.letters)).toContain('issueLetter');
  });

  test('knows it, what people follow of it, and its wordings', () => {
    expect(app.modules.map(({ name }) => name)).toEqual([...modules.map(({ name }) => name), 'lost-found']);
    expect(app.cases.kinds.map(({ kind }) => kind)).toEqual(['order', 'letter', 'lost']);
    expect(Object.keys(app.deps.templates)).toEqual(expect.arrayContaining(['toy_found', 'letter_submitted']));
  });
});

test('composed without it, the application has nothing of it', () => {
  const app = compose(env, modules);
  expect([Object.hasOwn(app, 'lost-found'), Object.hasOwn(app.deps.templates, 'toy_found')]).toEqual([false, false]);
});

import { describe, expect, test } from 'vitest';
import { readConfig, type Env } from './config.ts';

const key = Buffer.alloc(32, 1).toString('base64');
const settings = {
  DATABASE_URL: 'libsql://balai.example',
  VAULT_KEYS: `a:${key}`,
  VAULT_INDEX_KEY: key,
  REGION_ROOT: 'root',
  LOG_KEY: 'key',
  WHATSAPP_PHONE_ID: '1',
  WHATSAPP_TOKEN: 'token',
};
const originOf = (ORIGIN: string) => readConfig({ ...settings, ORIGIN } as unknown as Env).origin;

describe('the site’s own address', () => {
  test.each([
    ['https://balai.pesawarankab.go.id/', 'https://balai.pesawarankab.go.id'],
    ['HTTPS://balai.test', 'HTTPS://balai.test'],
    ['http://localhost:8787', 'http://localhost:8787'],
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://[::1]:8787', 'http://[::1]:8787'],
  ])('may be %s', (origin, read) => expect(originOf(origin)).toBe(read));

  test.each([
    'http://balai.pesawarankab.go.id',
    'HTTP://balai.test',
    'http://192.168.1.20:8787',
    'http://localhost.evil.test',
    'http://127.0.0.1.evil.test',
    'http://localhost@evil.test',
    'http://evil.test#localhost',
    'ftp://localhost',
    'javascript:alert(1)',
    'balai.test',
    '',
  ])('is refused by name when sessions would travel openly: %s', (origin) =>
    expect(() => originOf(origin)).toThrow('Missing or wrong settings: ORIGIN.'),
  );
});

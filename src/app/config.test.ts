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

describe('the witnesses of the public log', () => {
  const KEY = 'saksi.example+e127f347+BBOY9ixtGkV8UbpqS189vS9p/KkyFiGNyJl+QWvRfZPK';
  const witnessesOf = (LOG_WITNESSES: string) =>
    readConfig({ ...settings, ORIGIN: 'https://balai.test', LOG_WITNESSES } as unknown as Env).log.witnesses;

  test('may be none', () => {
    expect(readConfig({ ...settings, ORIGIN: 'https://balai.test' } as unknown as Env).log.witnesses).toBeUndefined();
  });

  test('are how many a receipt needs, and the address and key of each', () => {
    const policy = `1 https://saksi.example ${KEY}`;
    expect(witnessesOf(policy)).toBe(policy);
  });

  test.each([
    '',
    '1',
    `0 https://saksi.example ${KEY}`,
    `2 https://saksi.example ${KEY}`,
    `1 saksi.example ${KEY}`,
    `1 https://saksi.example ${KEY.replace(/.$/, 'x')}`,
    `1 https://saksi.example ${KEY} https://lain.example ${KEY}`,
    `1 https://saksi.example`,
  ])('are refused by name when they cannot be read: %j', (policy) =>
    expect(() => witnessesOf(policy)).toThrow('Missing or wrong settings: LOG_WITNESSES.'),
  );
});

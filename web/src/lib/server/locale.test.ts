import { expect, it } from 'vitest';
import * as m from '#lib/paraglide/messages.js';
import { localeOf, speaking } from './locale.ts';

const at = (query: string) => new URL(`https://balai.test/${query}`);

it('takes the language of the address, then of the cookie, then Indonesian', () => {
  expect(localeOf(at('?lang=en'), 'id')).toBe('en');
  expect(localeOf(at(''), 'en')).toBe('en');
  expect(localeOf(at('?lang=fr'), undefined)).toBe('id');
  expect(localeOf(at(''), 'nonsense')).toBe('id');
});

it('keeps the language of each request apart while they overlap', async () => {
  const say = async () => {
    await new Promise((go) => setTimeout(go, 0));
    return m.shell_home();
  };
  const said = await Promise.all([speaking('id', say), speaking('en', say), speaking('id', say)]);
  expect(said).toEqual(['Beranda', 'Home', 'Beranda']);
});

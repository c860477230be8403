import { expect, test } from 'vitest';
import { sessionCookie } from './session-cookie.ts';

test.each(['https://pesawaran.balai.id', 'http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'])(
  'on %s the session is bound to the host and needs a safe connection',
  (origin) => {
    expect(sessionCookie(origin)).toEqual({
      name: '__Host-sesi',
      options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true },
    });
  },
);

test('on a plain address of the home network browsers would drop that cookie, so it has a plain name', () => {
  expect(sessionCookie('http://192.168.1.20:8787')).toMatchObject({ name: 'sesi', options: { secure: false } });
});

import type { Handle } from '@sveltejs/kit/hooks';
import { expect, test } from 'vitest';
import { HANURA, SIDODADI } from '../../../../tests/support/world.ts';
import { handleDocument } from './document.ts';

const SLUGS = new Map([
  [HANURA, 'hanura'],
  [SIDODADI, 'sidodadi'],
]);

/** Opens a page that is made anew: what the device remembers afterwards. */
async function open(resident: string | null, jar: Record<string, string> = {}): Promise<Record<string, string>> {
  const remembered = { ...jar };
  const event = {
    url: new URL('https://balai.test/akun'),
    locals: {
      app: { facts: { get: async () => ({ village: (id: string) => ({ slug: SLUGS.get(id) }) }) } },
      ctx: { actor: resident ? { kind: 'account', resident: { villageId: resident } } : { kind: 'guest' } },
    },
    cookies: {
      get: (name: string) => remembered[name],
      set: (name: string, value: string) => void (remembered[name] = value),
    },
  };
  await handleDocument({ event, resolve: () => new Response() } as unknown as Parameters<Handle>[0]);
  return remembered;
}

test('a resident’s own village is shown first on their device, until they choose another', async () => {
  expect(await open(SIDODADI)).toEqual({ desa: 'sidodadi' });
  expect(await open(SIDODADI, { desa: 'hanura' })).toEqual({ desa: 'hanura' });
  expect(await open(null)).toEqual({});
});

import { expect, type APIRequestContext } from '@playwright/test';

/** The port after the site's own shows what people got on their phones. */
const viewer = (site: string): string => {
  const url = new URL(site);
  url.port = String(Number(url.port) + 1);
  return url.origin;
};

export interface Message {
  readonly to: string;
  readonly text: string;
  readonly at: number;
}

/** The messages sent to a number (`+62…`) so far, oldest first. */
export async function messagesTo(request: APIRequestContext, site: string, phone: string): Promise<readonly Message[]> {
  const answer = await request.get(`${viewer(site)}/messages.json?to=${encodeURIComponent(phone)}`);
  return (await answer.json()) as Message[];
}

/** A busy machine sends late; nobody waits longer than needed. */
export const PATIENCE = { timeout: 30_000 };

/** The newest one-time code to a number, once it has arrived: other messages may come after it, with digits of their own. */
export async function codeSentTo(request: APIRequestContext, site: string, phone: string, since = 0): Promise<string> {
  let code = '';
  await expect
    .poll(async () => {
      const fresh = (await messagesTo(request, site, phone)).filter((m) => m.at >= since);
      code = fresh.map(({ text }) => /(?<!\d)\d{6}(?!\d)(?=\W+adalah kode)/.exec(text)?.[0]).findLast(Boolean) ?? '';
      return code;
    }, PATIENCE)
    .toMatch(/^\d{6}$/);
  return code;
}

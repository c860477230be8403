import { request } from 'node:http';
import type { Asked } from './load.ts';

export interface Answer {
  readonly status: number;
  readonly cookies: readonly string[];
  readonly text: string;
}

/** One request on a connection of its own: a kept one may have been closed meanwhile. */
export const ask = (url: string, { method = 'GET', path, headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url + path, { method, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const cookies = response.headers['set-cookie'] ?? [];
      resolve({ status: response.statusCode ?? 0, cookies, text: Buffer.concat(chunks).toString() });
    });
    sent.once('error', reject);
    sent.end(body);
  });

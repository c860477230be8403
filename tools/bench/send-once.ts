import { Agent, request } from 'node:http';
import type { Asked, Measured } from './load.ts';

/** Sends every request once, over so many kept connections: a write cannot be repeated for as long as one likes. */
export async function sendOnce(url: string, requests: readonly Asked[], connections: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = requests.values();
  const took: number[] = [];
  let bad = 0;
  const sender = async () => {
    for (const asked of waiting) {
      const started = performance.now();
      const status = await send(url, asked, agent);
      took.push(performance.now() - started);
      if (status < 200 || status >= 400) bad += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, sender));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (part: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0);
  return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99), bad };
}

/** The status; 0 when the connection broke. */
const send = (url: string, { method = 'GET', path, headers = {}, body }: Asked, agent: Agent): Promise<number> =>
  new Promise((resolve) => {
    const sent = request(url + path, { method, headers, agent }, (response) => {
      response.once('end', () => resolve(response.statusCode ?? 0)).once('error', () => resolve(0));
      response.resume();
    });
    sent.once('error', () => resolve(0));
    sent.end(body);
  });

import { readFileSync, globSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import type { Publication } from '../../src/foundation/suppression/index.ts';

const CORE = join(import.meta.dirname, '../../src/foundation/suppression');

/** A table to decide, beside what was out by then. */
export interface Question {
  readonly out: Publication;
  readonly offered: readonly Publication[];
}

/** Milliseconds that workerd itself takes to decide and audit each table, with what it takes to hand them over left out. */
export async function timedInWorkerd(questions: readonly Question[], fewestShown: number): Promise<readonly number[]> {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: [
        { type: 'ESModule', path: 'ask.js', contents: ASK },
        ...globSync('*.ts', { cwd: CORE, exclude: (name) => name.endsWith('.test.ts') }).map((name) => ({
          type: 'ESModule' as const,
          path: name,
          contents: stripTypeScriptTypes(readFileSync(join(CORE, name), 'utf8')),
        })),
      ],
      compatibilityDate: '2026-10-20',
    }),
  );
  try {
    const times: number[] = [];
    for (const question of questions) {
      const timed = async (path: string) => {
        const body = JSON.stringify({ ...question, fewestShown });
        const began = performance.now();
        const answer = await worker.dispatchFetch(`http://spike/${path}`, { method: 'POST', body });
        await answer.text();
        return performance.now() - began;
      };
      await timed('read');
      times.push((await timed('decide')) - (await timed('read')));
    }
    return times;
  } finally {
    await worker.dispose();
  }
}

const ASK = `
import { decide } from './decide.ts';
export default {
  async fetch(request) {
    const { out, offered, fewestShown } = await request.json();
    if (request.url.endsWith('/read')) return new Response('read');
    return Response.json(decide(out, offered, fewestShown)?.shown ?? null);
  },
};`;

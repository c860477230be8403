import { randomBytes } from 'node:crypto';
import { Connection, type Durability } from './connection.ts';
import { toWireError } from './failure.ts';
import type { PipelineRequest } from './protocol.ts';
import { Stream } from './stream.ts';
import { WriteTurns } from './write-turns.ts';

export interface EmbeddedOptions {
  durability?: Durability;
  /** Milliseconds a writer waits for its turn. */
  patience?: number;
  /** Milliseconds an interactive transaction may stay silent before it is rolled back. */
  idle?: number;
}

const MAX_IDLE_CONNECTIONS = 8;

interface Kept {
  stream: Stream;
  timer: NodeJS.Timeout;
}

/**
 * A libSQL file behind the protocol that a remote libSQL such as Turso speaks, so that the Worker runs the same code
 * against both. In process it is a `fetch` function; on a port see `listen`.
 */
export class EmbeddedLibsql {
  /** Pipelines answered: what a client pays as round trips. */
  roundTrips = 0;
  readonly #file: string;
  readonly #durability: Durability;
  readonly #idleAfter: number;
  readonly #turns: WriteTurns;
  readonly #free: Connection[] = [];
  readonly #kept = new Map<string, Kept>();

  constructor(file: string, options: EmbeddedOptions = {}) {
    this.#file = file;
    this.#durability = options.durability ?? 'full';
    this.#idleAfter = options.idle ?? 10_000;
    this.#turns = new WriteTurns(options.patience ?? 5_000);
    this.#free.push(new Connection(this.#file, this.#durability));
  }

  /** The entry for an in-process service binding and for `@libsql/client`'s `fetch`. */
  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (request.method === 'POST' && pathname === '/v2/pipeline') {
      const answer = await this.pipeline((await request.json()) as PipelineRequest);
      return Response.json(answer.body, { status: answer.status });
    }
    return new Response(pathname === '/v2' ? 'ok' : 'not found', { status: pathname === '/v2' ? 200 : 404 });
  };

  /** Answers one pipeline: one round trip of a client. */
  async pipeline({ baton, requests }: PipelineRequest): Promise<{ status: number; body: object }> {
    this.roundTrips += 1;
    const stream = baton ? this.#resume(baton) : this.#begin();
    if (!stream) return { status: 404, body: { message: 'The stream has expired', code: 'STREAM_EXPIRED' } };
    const results: object[] = [];
    for (const request of requests) {
      try {
        results.push({ type: 'ok', response: await stream.handle(request) });
      } catch (error) {
        results.push({ type: 'error', error: toWireError(error) });
      }
    }
    const closed = requests.some((r) => r.type === 'close');
    if (closed) this.#end(stream);
    return { status: 200, body: { baton: closed ? null : this.#keep(stream), base_url: null, results } };
  }

  close(): void {
    for (const { stream, timer } of this.#kept.values()) {
      clearTimeout(timer);
      this.#end(stream);
    }
    this.#kept.clear();
    for (const connection of this.#free.splice(0)) connection.close();
  }

  #begin(): Stream {
    return new Stream(this.#free.pop() ?? new Connection(this.#file, this.#durability), this.#turns);
  }

  #keep(stream: Stream): string {
    const baton = randomBytes(18).toString('base64url');
    const timer = setTimeout(() => {
      this.#kept.delete(baton);
      this.#end(stream);
    }, this.#idleAfter);
    timer.unref();
    this.#kept.set(baton, { stream, timer });
    return baton;
  }

  /** A baton is good for one use, so a stream is never in two hands. */
  #resume(baton: string): Stream | null {
    const kept = this.#kept.get(baton);
    if (!kept) return null;
    clearTimeout(kept.timer);
    this.#kept.delete(baton);
    return kept.stream;
  }

  #end(stream: Stream): void {
    stream.end();
    if (stream.connection.sound && this.#free.length < MAX_IDLE_CONNECTIONS) this.#free.push(stream.connection);
    else stream.connection.close();
  }
}

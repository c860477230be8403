import { existsSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { enterLog } from '../../src/foundation/audit/index.ts';
import { modules } from '../../src/app/modules.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import type { EmbeddedLibsql } from '../libsql-server/index.ts';
import { openMailbox } from '../mailbox/index.ts';
import { demoPeople, needsSeed, seed } from '../seed/index.ts';
import { EMBEDDED_URL, localDatabase } from './database.ts';
import { takeDataDir } from './only-start.ts';
import { needFree } from './ports.ts';
import { localSecrets } from './secrets.ts';
import type { LocalSettings } from './settings.ts';
import { Trouble } from './trouble.ts';
import { welcome } from './welcome.ts';

/** Written when the seed is complete. */
const SEEDED = 'seeded';

export type Say = (line: string) => void;

export interface Prepared {
  readonly embedded: EmbeddedLibsql;
  readonly messages: Server;
  /** Gives the data directory back to others. */
  readonly leave: () => void;
  /** The Worker's settings on this computer. */
  readonly bindings: Readonly<Record<string, string>>;
}

/** What a local start takes from the environment, if it is there. */
const fromEnvironment = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** Both ports free, or one sentence that says which is not. */
export async function needPorts({ port }: LocalSettings): Promise<void> {
  await needFree(port, 'the site');
  await needFree(port + 1, 'the message viewer');
}

/** What the site needs beside itself: database, secrets, and the emulated WhatsApp. */
export async function prepare({ dataDir, port }: LocalSettings): Promise<Prepared> {
  const leave = takeDataDir(dataDir);
  const { embedded } = await localDatabase(dataDir);
  const bindings = {
    ...(await localSecrets(dataDir)),
    ORIGIN: `http://localhost:${port}`,
    DATABASE_URL: EMBEDDED_URL,
    WHATSAPP_URL: `http://127.0.0.1:${port + 1}/v23.0`,
    WHATSAPP_PHONE_ID: 'local',
    ...fromEnvironment('LOG_WITNESSES', 'LOG_NEXT_KEY'),
  };
  const file = join(dataDir, 'messages.jsonl');
  const messages = await openMailbox({ port: port + 1, file, token: bindings.WHATSAPP_TOKEN });
  return { embedded, messages, leave, bindings };
}

/** True until the data directory holds the whole pilot. */
export const isFirstStart = ({ dataDir }: LocalSettings): boolean => !existsSync(join(dataDir, SEEDED));

/** Fills the empty database of a first start; nobody is let in before it is complete. */
export async function fill({ dataDir }: LocalSettings, deps: Deps, say: Say): Promise<void> {
  if (!(await needsSeed(deps)))
    throw new Trouble(`The first start in ${dataDir} was interrupted. Run "npm run reset", then start again.`);
  await seed(deps, modules, say);
  // What is older enters some hundreds a step: else the first orders would wait for it, minute by minute.
  for (let step = 0; step < 20; step += 1) await enterLog(deps);
  await deps.log.grow();
  writeFileSync(join(dataDir, SEEDED), new Date().toISOString());
}

/** Says where everything is. */
export async function announce({ port }: LocalSettings, deps: Deps): Promise<void> {
  console.log(welcome({ origin: deps.origin, messages: port + 1, people: await demoPeople(deps) }));
}

/** What closes everything, in the order that leaves all data in the database file, without ending the process. */
export function closing(prepared: Prepared, more: () => Promise<void>): () => Promise<void> {
  return async () => {
    prepared.messages.close();
    prepared.messages.closeAllConnections();
    try {
      await more();
    } finally {
      prepared.embedded.close();
      prepared.leave();
    }
  };
}

/**
 * Ends cleanly on Ctrl-C or when told to. Call it after each start of Miniflare: its own listener would end the process at
 * once, before the database is closed. Ctrl-C in a terminal may arrive twice, once through npm; the second changes nothing.
 */
export function endOnSignal(close: () => Promise<void>): void {
  let ending = false;
  const stop = () => {
    if (ending) return;
    ending = true;
    void close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal);
    process.on(signal, stop);
  }
}

import type { Miniflare } from 'miniflare';
import { compose } from '../../src/app/compose.ts';
import { modules } from '../../src/app/modules.ts';
import type { Env } from '../../src/app/config.ts';
import type { Deps } from '../../src/foundation/deps.ts';
import { closing, endOnSignal, fill, isFirstStart, needPorts, prepare, type Say } from './prepare.ts';
import type { LocalSettings } from './settings.ts';
import { serveBuild } from './workerd.ts';

export interface Site {
  readonly workerd: Miniflare;
  /** The same database and files, from outside the Worker. */
  readonly deps: Deps;
  close(): Promise<void>;
}

/** Opens the built Worker on workerd with an embedded database and the message viewer; a first start seeds the pilot. */
export async function openSite(settings: LocalSettings, say: Say): Promise<Site> {
  await needPorts(settings);
  const prepared = await prepare(settings);
  const { embedded, bindings } = prepared;
  let workerd: Miniflare | undefined;
  const close = closing(prepared, async () => workerd?.dispose());
  const serve = async (port: number) => {
    workerd = await serveBuild({ ...settings, port, bindings, embedded });
    endOnSignal(close);
    const env = { ...(await workerd.getBindings<Env>()), ...bindings };
    const { deps } = compose({ ...env, LIBSQL: { fetch: (request) => embedded.fetch(request as Request) } }, modules);
    return { workerd, deps };
  };
  if (isFirstStart(settings)) {
    // On a port that nobody knows: the site answers once it is complete.
    const behind = await serve(0);
    await fill(settings, behind.deps, say);
    await behind.workerd.dispose();
  }
  return { ...(await serve(settings.port)), close };
}

import type { StaticFiles } from '../../kernel/ports.ts';

/** What stands in `web/static`, read through the deployment's assets. The origin is only a form: nothing leaves the platform. */
export const deployedFiles = (assets: Pick<Fetcher, 'fetch'>, origin: string): StaticFiles => ({
  async read(path) {
    const answer = await assets.fetch(`${origin}/${path}`);
    if (!answer.ok) throw new Error(`${path} is not among the deployed files (${answer.status})`);
    return new Uint8Array(await answer.arrayBuffer());
  },
});

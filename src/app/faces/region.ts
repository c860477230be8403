import type { Ctx } from '../../kernel/ctx.ts';
import type { Deps } from '../../foundation/deps.ts';
import { listCamats, nameCamat, type regionFacts } from '../../foundation/villages/index.ts';
import { switchModule } from '../../flows/region/switch-module.ts';
import { readRegionConsole } from '../../hub/region-console/index.ts';
import { modules } from '../modules.ts';

/** What the kabupaten's pages and routes call. */
export const regionFace = (deps: Deps, facts: ReturnType<typeof regionFacts>) => ({
  listCamats: (ctx: Ctx) => listCamats(deps, ctx),
  nameCamat: (ctx: Ctx, input: unknown) => nameCamat(deps, ctx, input),
  readConsole: async (ctx: Ctx) => readRegionConsole(deps, ctx, await facts.get()),
  /** Whoever switches sees it at once. */
  async switchModule(ctx: Ctx, input: unknown) {
    const done = await switchModule(deps, ctx, input, { modules, facts: await facts.get() });
    if (done.ok) facts.forget();
    return done;
  },
});

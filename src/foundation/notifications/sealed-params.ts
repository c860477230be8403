import type { Deps } from '../deps.ts';
import type { Params } from './template.ts';

const CONTEXT = 'notifications.params';

/** Parameters that name a person, as they are kept. */
export const sealParams = ({ vault }: Pick<Deps, 'vault'>, params: Params): Promise<string> =>
  vault.seal(JSON.stringify(params), CONTEXT);

/** All parameters of a message that is kept, those that name a person opened. */
export async function paramsOf(
  { vault }: Pick<Deps, 'vault'>,
  row: { readonly params: string; readonly params_sealed: string | null },
): Promise<Params> {
  const open = JSON.parse(row.params) as Params;
  if (!row.params_sealed) return open;
  return { ...open, ...(JSON.parse(await vault.open(row.params_sealed, CONTEXT)) as Params) };
}

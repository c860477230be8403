import type { Rupiah } from '../../../kernel/money.ts';

/** Whether the money will do: even if little comes, if as much comes as is thought, only if much comes, or not. */
export type Fits = 'surely' | 'likely' | 'perhaps' | 'no';

/** What next year's plan could hold: projects in the order of their weight, paid one after another from a revenue and its band. */
export function whatFits<T extends { readonly cost: Rupiah }>(
  projects: readonly T[],
  revenue: { readonly low: Rupiah; readonly mid: Rupiah; readonly high: Rupiah },
): readonly (T & { readonly fits: Fits })[] {
  let needed = 0;
  return projects.map((project) => {
    needed += project.cost;
    const fits =
      needed <= revenue.low ? 'surely' : needed <= revenue.mid ? 'likely' : needed <= revenue.high ? 'perhaps' : 'no';
    return { ...project, fits };
  });
}

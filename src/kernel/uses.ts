/** Use-cases by name, each with its dependencies as the first parameter: what a feature's `uses.ts` lists. */
export type Uses<D> = Readonly<Record<string, (deps: D, ...rest: never[]) => unknown>>;

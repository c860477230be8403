/** Use-cases with their dependencies filled in: what pages and routes see of a feature. */
export type Bound<U> = {
  readonly [K in keyof U]: U[K] extends (deps: infer _D, ...rest: infer A) => infer R ? (...rest: A) => R : never;
};

/** Fills in the first parameter of every use-case, so that a page calls `app.orders.acceptOrder(ctx, input)`. */
export function bind<D, U extends Readonly<Record<string, (deps: D, ...rest: never[]) => unknown>>>(
  deps: D,
  uses: U,
): Bound<U> {
  const bound: Record<string, (...rest: never[]) => unknown> = {};
  for (const [name, use] of Object.entries(uses)) bound[name] = (...rest) => use(deps, ...rest);
  return bound as Bound<U>;
}

import type { Deps } from '../foundation/deps.ts';
import type { Module } from '../hub/module.ts';
import type { Uses } from '../kernel/uses.ts';

/** Use-cases with their dependencies filled in: what pages and routes see of a feature. */
export type Bound<U> = {
  readonly [K in keyof U]: U[K] extends (deps: infer _D, ...rest: infer A) => infer R ? (...rest: A) => R : never;
};

/** Fills in the first parameter of every use-case, so that a page calls `app.orders.acceptOrder(ctx, input)`. */
export function bind<D, U extends Uses<D>>(deps: D, uses: U): Bound<U> {
  const bound: Record<string, (...rest: never[]) => unknown> = {};
  for (const [name, use] of Object.entries(uses)) bound[name] = (...rest) => use(deps, ...rest);
  return bound as Bound<U>;
}

/** The modules' use-cases, each module's under its name. */
type BoundModules<M extends readonly Module[]> = {
  readonly [One in M[number] as One['name']]: Bound<NonNullable<One['uses']>>;
};

/** Fills in the dependencies of every module's use-cases: a page calls `app.letters.issueLetter(ctx, code)`. */
export const bindModules = <M extends readonly Module[]>(deps: Deps, modules: M): BoundModules<M> =>
  Object.fromEntries(modules.map(({ name, uses }) => [name, bind(deps, uses ?? {})])) as BoundModules<M>;

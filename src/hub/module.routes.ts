import type { routes } from '../http/route.ts';

/** A chain of routes that a module hands over. */
export type ModuleRoutes = ReturnType<typeof routes>;

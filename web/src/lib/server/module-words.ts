import type { App } from '#src/app/compose.ts';
import type { Module } from '#src/hub/module.ts';
import { getLocale } from '#lib/language.ts';
import { said } from './said.ts';

/** What people call a module, in the language of the page. */
export const titleOf = (module: Pick<Module, 'title'>): string => module.title[getLocale()];

/** A module's words by their key; its title stands in for a key that nobody worded. */
export const labelOf = (module: Pick<Module, 'title'>, key: string): string => said(key) ?? titleOf(module);

/**
 * What a module says of its cases: of a `state`, of a state `now` that it lasts, of what one can `do` next. By its messages
 * `<module>_<part>_<what>`, `-` as `_`; null for what nobody worded.
 */
export const wordOf = ({ name }: Pick<Module, 'name'>, part: 'state' | 'now' | 'do', what: string): string | null =>
  said(`${name.replaceAll('-', '_')}_${part}_${what}`);

/** The module of this name; null for one that is not part of the site any more. */
export const moduleNamed = ({ modules }: Pick<App, 'modules'>, name: string): Module | null =>
  modules.find((module) => module.name === name) ?? null;

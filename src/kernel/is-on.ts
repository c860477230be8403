/**
 * Whether a module is there for a village: one about the whole region always is, any other where the village switched it on.
 * The only place that asks; pages and use-cases both do.
 */
export const isOn = (
  module: { readonly name: string; readonly everywhere?: true },
  village: { readonly modules: ReadonlySet<string> },
): boolean => module.everywhere ?? village.modules.has(module.name);

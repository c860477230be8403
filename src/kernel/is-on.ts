/**
 * Whether a module is there for a village: one about the whole region always is, any other where the village switched it on.
 * Whoever asks it of any module asks here, pages and use-cases; a module knows of itself how it is switched on.
 */
export const isOn = (
  module: { readonly name: string; readonly everywhere?: true },
  village: { readonly modules: ReadonlySet<string> },
): boolean => module.everywhere ?? village.modules.has(module.name);

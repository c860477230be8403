import * as m from '#lib/paraglide/messages.js';
import { isTheme, THEMES, type Theme } from '#src/kernel/look.ts';

export { isTheme, THEMES, type Theme };

const NAMES: Record<Theme, () => string> = {
  auto: m.shell_theme_auto,
  light: m.shell_theme_light,
  dark: m.shell_theme_dark,
  contrast: m.shell_theme_contrast,
};

/** The theme in the visitor's language. */
export const themeName = (theme: Theme): string => NAMES[theme]();

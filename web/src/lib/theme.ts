import * as m from '#lib/paraglide/messages.js';

/** `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

const NAMES: Record<Theme, () => string> = {
  auto: m.shell_theme_auto,
  light: m.shell_theme_light,
  dark: m.shell_theme_dark,
  contrast: m.shell_theme_contrast,
};

/** The theme in the visitor's language. */
export const themeName = (theme: Theme): string => NAMES[theme]();

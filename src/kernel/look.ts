/** The languages of the interface; the first is spoken where nobody chose. */
const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/** `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

/** Where a display choice stays for a year on this device. The browser's scripts read language and theme. */
export const LOOK_COOKIE_SECONDS = 365 * 24 * 3600;

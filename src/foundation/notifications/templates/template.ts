import type { Locale } from '../../../kernel/ctx.ts';
import type { OutgoingMessage } from '../../../kernel/ports.ts';
import { oneLine } from '../../../kernel/text.ts';

/**
 * A wording that the messenger service has approved. Texts hold the public code and a link, nothing about the person:
 * phones are shared. `{name}` marks a parameter; a wording neither begins nor ends with one (WhatsApp's rule).
 */
export interface Template {
  readonly category: 'utility' | 'authentication';
  readonly params: readonly string[];
  readonly id: string;
  readonly en: string;
}

/** The text with its parameters filled in; line breaks inside a parameter become spaces. */
export const fill = (wording: string, params: Readonly<Record<string, string>>): string =>
  wording.replace(/\{(\w+)\}/g, (_, name: string) => oneLine(params[name] ?? ''));

/** A message of this template, ready for the messenger. */
export const messageOf = (
  name: string,
  template: Template,
  locale: Locale,
  params: Readonly<Record<string, string>>,
): Pick<OutgoingMessage, 'text' | 'template'> => ({
  text: fill(template[locale], params),
  template: {
    name: `balai_${name}`,
    locale,
    params: template.params.map((p) => oneLine(params[p] ?? '')),
    isCode: template.category === 'authentication',
  },
});

import * as v from 'valibot';
import { modules } from '../../src/app/modules.ts';
import { templatesOf } from '../../src/app/templates.ts';
import { fill } from '../../src/foundation/notifications/template.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1024));
const parameters = v.array(v.object({ type: v.literal('text'), text }));

/** The part of Meta's request that a template message uses. */
export const TemplateMessageSchema = v.object({
  messaging_product: v.literal('whatsapp'),
  to: v.pipe(v.string(), v.regex(/^\d{8,15}$/)),
  type: v.literal('template'),
  template: v.object({
    name: v.string(),
    language: v.object({ code: v.picklist(['id', 'en']) }),
    components: v.array(
      v.variant('type', [
        v.object({ type: v.literal('body'), parameters }),
        v.object({ type: v.literal('button'), sub_type: v.literal('url'), index: v.literal('0'), parameters }),
      ]),
    ),
  }),
});

type TemplateMessage = v.InferOutput<typeof TemplateMessageSchema>['template'];

/** Why Meta would not send it, by its own codes. */
export interface TemplateError {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

const known = templatesOf(modules);

/**
 * The text as it would stand on the phone. Like the real service it refuses a template that is not registered (132001), a wrong
 * number of parameters (132000) and a one-time code without its copy button (131008).
 */
export function textOf({ name, language, components }: TemplateMessage): string | TemplateError {
  const template = name.startsWith('balai_') ? known[name.slice('balai_'.length)] : undefined;
  if (!template) return { status: 404, code: 132001, message: 'Template name does not exist in the translation' };
  const given = (type: 'body' | 'button') => components.find((c) => c.type === type)?.parameters.map((p) => p.text);
  const body = given('body') ?? [];
  if (body.length !== template.params.length)
    return { status: 400, code: 132000, message: 'Number of parameters does not match the expected number of params' };
  if (template.category === 'authentication' && given('button')?.[0] !== body[0])
    return { status: 400, code: 131008, message: 'Required parameter is missing' };
  const named = template.params.map((param, i) => [param, body[i] ?? '']);
  return fill(template, Object.fromEntries(named) as Record<string, string>, language.code);
}

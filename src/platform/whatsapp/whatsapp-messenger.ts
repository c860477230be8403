import * as v from 'valibot';
import type { Messenger, OutgoingMessage } from '../../kernel/ports.ts';
import { ok } from '../../kernel/result.ts';
import { refusalOf } from './meta-errors.ts';

export interface WhatsappConfig {
  /** Meta's Graph API with its version, or an emulator of it. */
  readonly url: string;
  /** The sending number's id at Meta. */
  readonly phoneId: string;
  readonly token: string;
  readonly fetch?: (request: Request) => Promise<Response>;
}

const Sent = v.object({ messages: v.tupleWithRest([v.object({ id: v.string() })], v.unknown()) });
const Failed = v.object({ error: v.object({ code: v.number() }) });

/**
 * The WhatsApp Cloud API (POST /{phone id}/messages). `to` is E.164. Every message is an approved template, because a business
 * may begin a talk with nothing else: `npm run whatsapp:templates` registers them. The dedupe key travels as callback data,
 * so that a message told twice can be recognised. Refusals: `whatsapp.number`, `whatsapp.later`, or what is ours to mend.
 */
export const whatsappMessenger = (config: WhatsappConfig): Messenger => ({
  async send({ to, template, dedupeKey }) {
    const request = new Request(`${config.url}/${config.phoneId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: to.replace(/^\+/, ''),
        type: 'template',
        template: {
          name: template.name,
          language: { code: template.locale },
          components: componentsOf(template),
        },
        biz_opaque_callback_data: dedupeKey,
      }),
      signal: AbortSignal.timeout(10_000),
    });
    let response: Response;
    let body: unknown;
    try {
      response = await (config.fetch ?? fetch)(request);
      body = await response.json().catch(() => null);
    } catch {
      return refusalOf(503, null);
    }
    const sent = v.safeParse(Sent, body);
    if (response.ok && sent.success) return ok({ externalId: sent.output.messages[0].id });
    const failed = v.safeParse(Failed, body);
    return refusalOf(response.status, failed.success ? failed.output.error.code : null);
  },
});

/** The parameters of the wording; a one-time code is given a second time, to the button that copies it. */
function componentsOf({ params, isCode }: OutgoingMessage['template']) {
  const parameters = params.map((text) => ({ type: 'text', text }));
  const body = { type: 'body', parameters };
  return isCode ? [body, { type: 'button', sub_type: 'url', index: '0', parameters }] : [body];
}

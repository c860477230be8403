import type { Template } from '../../src/foundation/notifications/index.ts';
import type { Locale } from '../../src/kernel/ctx.ts';

/** What the reviewer at Meta sees in the place of a parameter. */
const EXAMPLES: Readonly<Record<string, string>> = {
  code: 'P-7K3M-9Q2X',
  goods: '2× Keripik pisang cokelat, 1× Kopi lanang',
  amount: 'Rp49.000',
  other: 'Dapur Bu Lastri',
  letter: 'Surat Keterangan Usaha',
  office: 'Hanura',
  deadline: 'Sabtu 28 Nov pukul 14.00 WIB',
  link: 'https://balai.example/pesanan/P-7K3M-9Q2X',
};

/**
 * A wording as Meta's `POST /{business account}/message_templates` wants it: numbered parameters with examples. One-time codes
 * are worded by WhatsApp itself and get a button that copies them.
 * https://developers.facebook.com/docs/whatsapp/business-management-api/message-templates
 */
export function registrationOf(name: string, template: Template, locale: Locale) {
  const common = { name: `balai_${name}`, language: locale, category: template.category.toUpperCase() };
  if (template.category === 'authentication')
    return {
      ...common,
      components: [
        { type: 'BODY', add_security_recommendation: true },
        { type: 'FOOTER', code_expiration_minutes: 10 },
        { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] },
      ],
    };
  const example = { body_text: [template.params.map((param) => EXAMPLES[param] ?? param)] };
  return { ...common, components: [{ type: 'BODY', text: numbered(template, locale), example }] };
}

const numbered = (template: Template, locale: Locale): string =>
  template[locale].replace(/\{(\w+)\}/g, (_, param: string) => `{{${template.params.indexOf(param) + 1}}}`);

import { deskTemplates, letterTemplates, regionTemplates } from './letters.ts';
import { disputeTemplates, orderTemplates, saleTemplates } from './orders.ts';
import { shopTemplates } from './shops.ts';
import type { Template } from './template.ts';

export { fill, messageOf, type Template } from './template.ts';

/** WhatsApp words authentication messages itself; this is what other messengers and the local viewer show. */
const login_code: Template = {
  category: 'authentication',
  params: ['code'],
  id: '*{code}* adalah kode Anda untuk Balai, berlaku 10 menit. Jangan berikan kepada siapa pun, juga tidak kepada petugas.',
  en: '*{code}* is your code for Balai, valid for 10 minutes. Give it to nobody, not even to an officer.',
};

/** Every wording that can be sent. `npm run whatsapp:templates -- --register` registers them with the messenger service. */
export const templates = {
  login_code,
  ...orderTemplates,
  ...saleTemplates,
  ...disputeTemplates,
  ...shopTemplates,
  ...letterTemplates,
  ...deskTemplates,
  ...regionTemplates,
} satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
/** Templates about a case: a public code and a link. */
export type NoticeName = Exclude<TemplateName, 'login_code'>;

import type { Template } from './template.ts';

/** WhatsApp words authentication messages itself; this is what other messengers and the local viewer show. */
export const loginCode: Template = {
  category: 'authentication',
  params: ['code'],
  id: '*{code}* adalah kode Anda untuk Balai, berlaku 10 menit. Jangan berikan kepada siapa pun, juga tidak kepada petugas.',
  en: '*{code}* is your code for Balai, valid for 10 minutes. Give it to nobody, not even to an officer.',
};

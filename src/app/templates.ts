import { correctionTemplates } from '../foundation/corrections/index.ts';
import { loginCode, type Templates } from '../foundation/notifications/index.ts';
import type { Module } from '../hub/module.ts';
import { orderTemplates } from '../hub/orders/index.ts';
import { shopTemplates } from '../hub/shops/index.ts';

/** Every wording that can be sent. `npm run whatsapp:templates -- --register` registers them with the messenger service. */
export const templatesOf = (modules: readonly Pick<Module, 'templates'>[]): Templates =>
  Object.assign(
    { login_code: loginCode, ...orderTemplates, ...shopTemplates, ...correctionTemplates },
    ...modules.map((it) => it.templates),
  );

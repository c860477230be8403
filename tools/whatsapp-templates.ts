import { modules } from '../src/app/modules.ts';
import { templatesOf } from '../src/app/templates.ts';
import type { Locale } from '../src/kernel/ctx.ts';
import { run, Trouble } from './local/trouble.ts';
import { templateList } from './whatsapp/list.ts';
import { registrationOf } from './whatsapp/registration.ts';

/**
 * `npm run whatsapp:templates` prints every wording as Meta wants it; with `-- --register` it registers them for the business
 * account WHATSAPP_BUSINESS_ID with WHATSAPP_TOKEN, with `-- --list` it prints docs/whatsapp-templates.md. What is registered already is left alone.
 */
const LOCALES: readonly Locale[] = ['id', 'en'];
const all = Object.entries(templatesOf(modules)).flatMap(([name, template]) =>
  LOCALES.map((locale) => registrationOf(name, template, locale)),
);

await run(async () => {
  if (process.argv.includes('--list')) return void process.stdout.write(templateList(templatesOf(modules)));
  if (!process.argv.includes('--register')) return console.log(JSON.stringify(all, null, 2));
  const { WHATSAPP_BUSINESS_ID: business, WHATSAPP_TOKEN: token, WHATSAPP_URL } = process.env;
  if (!business || !token) throw new Trouble('Say for whom: WHATSAPP_BUSINESS_ID and WHATSAPP_TOKEN.');
  const url = `${WHATSAPP_URL ?? 'https://graph.facebook.com/v23.0'}/${business}/message_templates`;
  let refused = 0;
  for (const template of all) {
    const said = await register(url, token, template);
    console.log(`${template.name} (${template.language}): ${said}`);
    if (said.startsWith('refused')) refused += 1;
  }
  if (refused > 0) throw new Trouble(`${refused} of ${all.length} were refused; the lines above say why.`);
});

interface MetaAnswer {
  readonly status?: string;
  readonly error?: { readonly error_subcode?: number; readonly message?: string; readonly error_user_msg?: string };
}

/** "There is already content in this language", as Meta numbers it. */
const THERE_ALREADY = 2388024;

async function register(url: string, token: string, body: object): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const { status, error } = (await response.json().catch(() => ({}))) as MetaAnswer;
  if (response.ok) return status?.toLowerCase() ?? 'registered';
  if (error?.error_subcode === THERE_ALREADY) return 'registered before';
  return `refused: ${error?.error_user_msg ?? error?.message ?? `HTTP ${response.status}`}`;
}

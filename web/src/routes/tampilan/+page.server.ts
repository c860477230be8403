import { redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/language.ts';
import { localPath } from '#lib/server/local-path.ts';
import { remember } from '#lib/server/document.ts';
import { isTheme } from '#lib/theme.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies, url }) => {
  const theme = cookies.get('theme');
  return { theme: isTheme(theme) ? theme : 'auto', back: localPath(url.searchParams.get('back')) };
};

export const actions: Actions = {
  default: async ({ request, cookies }) => {
    const form = await request.formData();
    const theme = form.get('theme');
    const locale = form.get('lang');
    if (isTheme(theme)) remember(cookies, 'theme', theme);
    if (isLocale(locale)) remember(cookies, 'lang', locale);
    redirect(303, localPath(form.get('back')));
  },
};

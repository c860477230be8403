import type { Refusal } from '#src/kernel/result.ts';

/** Form values as texts; uploads and repeated fields mean nothing in these forms. */
export function textsOf(form: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') texts[name] = value;
  return texts;
}

/** The file of a form's field; nothing when it was left empty or is no file. */
export async function fileOf(form: FormData, field: string): Promise<Uint8Array> {
  const file = form.get(field);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

/** The device's words for the list of own logins. */
export const placeOf = ({ app }: Pick<App.Locals, 'app'>, request: Request): { label: string } => ({
  label: app.identity.deviceLabel(request.headers.get('user-agent') ?? ''),
});

/** When a refused try may be repeated; null when at once. */
export const retryAt = (refusal: Refusal): number | null => {
  const at = refusal.data?.['retryAt'];
  return typeof at === 'number' ? at : null;
};

import * as v from 'valibot';
import { PhoneSchema } from '../phone.ts';
import { oneLine } from '../../../kernel/text.ts';

export const EmailSchema = v.pipe(
  v.string(),
  v.transform(oneLine),
  v.toLowerCase(),
  v.maxLength(254),
  v.email('email'),
);

/** An e-mail address or a phone number, whichever was typed. `login` names the mistake. */
export const OfficerNameSchema = v.pipe(
  v.string(),
  v.maxLength(254, 'login'),
  v.transform((typed) => {
    const [email, phone] = [v.safeParse(EmailSchema, typed), v.safeParse(PhoneSchema, typed)];
    if (email.success) return { kind: 'email' as const, value: email.output };
    return phone.success ? { kind: 'phone' as const, value: phone.output } : null;
  }),
  v.nonNullable(v.object({ kind: v.picklist(['email', 'phone']), value: v.string() }), 'login'),
);

/** The same without a form: null when it is neither. */
export function parseOfficerName(typed: string): v.InferOutput<typeof OfficerNameSchema> | null {
  const parsed = v.safeParse(OfficerNameSchema, typed);
  return parsed.success ? parsed.output : null;
}

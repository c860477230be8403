import * as v from 'valibot';

export const PasswordSchema = v.pipe(v.string(), v.minLength(1, 'required'), v.maxLength(200, 'too_long'));

/** A password that an officer chooses (NIST SP 800-63B: length counts, composition rules do not). */
export const NewPasswordSchema = v.pipe(
  PasswordSchema,
  v.minLength(10, 'password_short'),
  v.check((password) => new Set(password).size >= 5, 'password_easy'),
);

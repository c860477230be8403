/** SQL: 1 when a resident has an account with something to prove it by; see `HandedSql`. */
export const canLogIn = (resident: string): string =>
  `EXISTS (SELECT 1 FROM accounts a JOIN credentials c ON c.account_id = a.id
     WHERE a.resident_id = ${resident} AND a.status = 'active')`;

/** SQL: an officer by name and office, anybody else by the account's name; see `HandedSql`. */
export const nameOfLooker = (officer: string, account: string): string =>
  `coalesce((SELECT name || ', ' || title FROM officers WHERE id = ${officer}),
     (SELECT display_name FROM accounts WHERE id = ${account}))`;

/** SQL: the shops that an account runs, as a JSON array of `{ id, villageId }`; a session carries them. See `HandedSql`. */
export const shopsOf = (account: string): string =>
  `(SELECT json_group_array(json_object('id', id, 'villageId', village_id)) FROM shops
     WHERE owner_account_id = ${account} AND status NOT IN ('closed', 'declined'))`;

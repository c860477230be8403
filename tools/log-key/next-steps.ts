/** What is to be done with the key that takes the place of a site's. */
export const rotating = (site: string, open: string): string => `
This is the next secret key. What it signs is checked with
  ${open}

1. Keep the secret line where the secrets of the deployment are kept. Once it is recorded there is no way back to the old key alone.
2. npx wrangler secret put LOG_NEXT_KEY         and give it the secret line. LOG_KEY stays as it is.
3. Wait until ${site}/log/keys shows the new key: some minutes. Both keys sign now.
4. Send the new key to whoever runs a witness: it is started with --log <new key> in place of the old
   one, and keeps its folder.
5. npx wrangler secret put LOG_KEY              and give it the secret line. Then: npx wrangler secret delete LOG_NEXT_KEY
6. npm run verify-log -- ${site}                shows that all follows. Then destroy the old key.

Stopped in between, go on where you stopped: each step may be done again.`;

/** What is to be done with the key of a successor. */
export const succeeding = (site: string, open: string): string => `
This is the secret key of the successor. What it signs is checked with
  ${open}

1. Keep the secret line where the secrets of the deployment are kept.
2. Say in public that the old log ends and why, with the new key: on paper, in the news, wherever the site cannot change it later.
3. DATABASE_URL=… DATABASE_AUTH_TOKEN=… npm run log:succeed -- ${site} ${open}
4. npx wrangler secret put LOG_KEY              and give it the secret line. (npx wrangler secret delete LOG_NEXT_KEY, if there is one.)
5. Wait until ${site}/log/keys shows the new key: some minutes.
6. npm run verify-log -- --key ${open} ${site}
7. Send the new key to whoever runs a witness: it is started with --log <new key>, and without the old one.

Stopped in between, go on where you stopped: each step may be done again.`;

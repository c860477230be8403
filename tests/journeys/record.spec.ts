import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { EmbeddedLibsql, listen } from '../../tools/libsql-server/index.ts';
import { ROOT } from '../../tools/local/settings.ts';
import { expectAccessible } from './accessible.ts';
import { recordOf } from './recorded.ts';
import { expect, siteData, test } from './site.ts';

async function receiptOf(page: Page): Promise<string> {
  const href = await page
    .getByRole('link', { name: /^Simpan bukti/ })
    .first()
    .getAttribute('href');
  return (await page.request.get(href ?? '')).text();
}

test('a resident checks the proof of an order: on the phone itself, or with the file @nojs', async ({
  page,
  javaScriptEnabled,
}) => {
  test.setTimeout(200_000);
  await recordOf(page);

  await test.step('the page says which entry it is, and where else it can be checked', async () => {
    await expect(page.getByText(/^Tercatat sebagai catatan nomor \d+\.$/).first()).toBeVisible();
    await expect(page.getByText('Belum ada pihak lain yang ikut menyaksikan catatan umum.')).toBeVisible();
    await expectAccessible(page);
  });

  const check = page.getByRole('button', { name: 'Periksa di perangkat ini' });
  if (javaScriptEnabled)
    await test.step('the phone does the sums itself', async () => {
      await check.click();
      await expect(page.getByText(/^Cocok\. Bukti ini ada di catatan umum/)).toBeVisible();
    });
  else await expect(check).toBeHidden();

  const receipt = await receiptOf(page);
  const shownWith = async (text: string) => {
    await page.goto('/transparansi');
    await page
      .getByLabel(/^Berkas bukti/)
      .setInputFiles({ name: 'catatan.tlog-proof', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: /^Periksa/ }).click();
  };
  await test.step('the file is checked on the page of the log', async () => {
    await shownWith(receipt);
    await expect(page.getByText(/^Tercatat sebagai catatan nomor \d+\.$/)).toBeVisible();
    await expect(page.getByText(/order\.placed/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a file that somebody changed is not believed', async () => {
    await shownWith(
      receipt.replace(/extra (\S+)/, (_, extra: string) => `extra ${btoa(atob(extra).replace('placed', 'paid'))}`),
    );
    await expect(page.getByText(/^Tercatat sebagai/)).toBeHidden();
    await expect(page.getByText(/order\.paid/)).toBeHidden();
  });
});

test('an auditor runs the verifier against the site; a row that was deleted from its database is named', async ({
  page,
  site,
}) => {
  test.setTimeout(200_000);
  const code = await recordOf(page);
  const folder = mkdtempSync(join(tmpdir(), 'balai-auditor-'));
  const receipt = join(folder, 'catatan.tlog-proof');
  writeFileSync(receipt, await receiptOf(page));
  const verify = (args: readonly string[], env: Record<string, string> = {}) =>
    new Promise<string>((resolve) => {
      const all = ['tools/verify-log.ts', '--memory', join(folder, 'memory.json'), ...args];
      execFile(process.execPath, all, { cwd: ROOT, env: { ...process.env, ...env } }, (_, out, err) =>
        resolve(out + err),
      );
    });

  await test.step('from public addresses alone: every entry, and the receipt', async () => {
    const said = await verify([site.url, receipt]);
    expect(said).toMatch(/\d+ entries are under the signed head\./);
    expect(said).toMatch(/recorded as entry \d+ of \d+: order\.placed, order /);
    expect(await verify([site.url])).toMatch(/The first \d+ are those of the last visit\./);
  });

  const file = join(folder, 'copy.db');
  const running = new DatabaseSync(join(siteData(), 'balai.db'), { readOnly: true });
  running.exec(`VACUUM INTO '${file}'`);
  running.close();
  const { VAULT_KEYS = '', VAULT_INDEX_KEY = '' } = JSON.parse(
    readFileSync(join(siteData(), 'secrets.json'), 'utf8'),
  ) as Record<string, string>;
  const withDatabase = async () => {
    const database = new EmbeddedLibsql(file);
    const { url, close } = await listen(database);
    const said = await verify(['--database', site.url], { DATABASE_URL: url, VAULT_KEYS, VAULT_INDEX_KEY });
    await close();
    database.close();
    return said;
  };

  await test.step('with a copy of the database: every event is as it was recorded', async () => {
    expect(await withDatabase()).toMatch(/The database: \d+ events are as they were recorded/);
  });

  await test.step('whoever holds the database cannot hide a row of it', async () => {
    const copy = new DatabaseSync(file);
    copy.exec(`DROP TRIGGER audit_no_delete;
      DELETE FROM audit_events WHERE action = 'order.placed' AND subject_id = (SELECT id FROM orders WHERE code = '${code}')`);
    copy.close();
    expect(await withDatabase()).toMatch(/TAMPERED: entry \d+ \(event [0-9a-f-]{36}\): its row was deleted\./);
  });
  rmSync(folder, { recursive: true });
});

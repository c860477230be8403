import { expectAccessible } from './accessible.ts';
import { expect, test } from './logins.ts';

test('the account page leads to what modules have for whom: a head of RT sees who waits, others do not @nojs', async ({
  visit,
}) => {
  const resident = await visit('resident');
  await resident.goto('/akun');
  const doors = (page: typeof resident) => page.getByRole('main').getByRole('listitem');
  const rt = 'Benarkan permohonan warga RT Anda';
  await expect(doors(resident).filter({ hasText: 'Urus surat' })).toContainText('GRATIS');
  await expect(doors(resident).filter({ hasText: rt })).toHaveCount(0);
  await expectAccessible(resident);

  const head = await visit('rtHead');
  await head.goto('/akun');
  const door = (await doors(head).filter({ hasText: rt }).textContent()) ?? '';
  const waits = Number(/(\d+) menunggu Anda/.exec(door)?.[1] ?? 0);
  await expectAccessible(head);
  await head.getByRole('link', { name: rt }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Warga menunggu Anda' })).toBeVisible();
  await expect(head.getByRole('button', { name: 'Benar, warga RT saya' })).toHaveCount(waits);

  await resident.goto('/pesanan?kode=Z-1');
  await expect(resident.getByText('Kode diawali P (Pesanan) atau S (Surat).')).toBeVisible();
});

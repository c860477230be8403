import { expect, it } from 'vitest';
import { qrPath } from './qr.ts';

it('leaves a quiet zone of four modules around the code', () => {
  const { size, path } = qrPath('00020101021226610016ID.CO.QRIS.WWW');
  const columns = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(x) + Number(length),
  ]);
  expect(Math.min(...columns.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...columns.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...columns.map(([, , end = 0]) => end))).toBe(size - 4);
});

it('draws the finder pattern in its corner: seven dark modules in a row', () => {
  expect(qrPath('BALAI').path).toContain('M4 4h7v1H4z');
});

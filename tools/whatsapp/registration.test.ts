import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loginCode } from '../../src/foundation/notifications/index.ts';
import { orderTemplates } from '../../src/hub/orders/templates.ts';
import { modules } from '../../src/app/modules.ts';
import { templatesOf } from '../../src/app/templates.ts';
import { templateList } from './list.ts';
import { registrationOf } from './registration.ts';

test('a notice is registered with numbered parameters and an example of each', () => {
  const { components, ...rest } = registrationOf('order_placed', orderTemplates.order_placed, 'id');
  expect(rest).toEqual({ name: 'balai_order_placed', language: 'id', category: 'UTILITY' });
  expect(components).toEqual([
    {
      type: 'BODY',
      text: expect.stringMatching(/^Terima kasih! Pesanan \{\{1\}\} [^{]*\{\{2\}\}.*\{\{6\}\}[^{]*$/s),
      example: {
        body_text: [
          [
            expect.stringMatching(/^P-/),
            'Dapur Bu Lastri',
            expect.stringContaining('2×'),
            expect.stringMatching(/^Rp/),
            expect.stringContaining('WIB'),
            expect.stringMatching(/^https:/),
          ],
        ],
      },
    },
  ]);
});

test('a one-time code is worded by WhatsApp and has a button that copies it', () => {
  const { category, components } = registrationOf('login_code', loginCode, 'en');
  expect(category).toBe('AUTHENTICATION');
  expect(JSON.stringify(components)).toContain('COPY_CODE');
  expect(JSON.stringify(components)).not.toContain('{{');
});

test('the list for Meta’s approval in the documents is the one of the code', () => {
  const kept = readFileSync(join(import.meta.dirname, '../../docs/whatsapp-templates.md'), 'utf8');
  expect(kept, 'npm run --silent whatsapp:templates -- --list > docs/whatsapp-templates.md').toBe(
    templateList(templatesOf(modules)),
  );
});

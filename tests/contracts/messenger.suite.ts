import { describe, expect, it } from 'vitest';
import { loginCode, messageOf } from '../../src/foundation/notifications/index.ts';
import { orderTemplates } from '../../src/hub/orders/templates.ts';
import type { Messenger, OutgoingMessage } from '../../src/kernel/ports.ts';

/** What stands in the way of the next message: at the number, for a while, or something that is ours to mend. */
export type Trouble = 'number' | 'later' | 'token' | 'billing' | 'account' | 'template';

export interface MessengerUnderTest {
  readonly messenger: Messenger;
  /** What stands on this phone, oldest first. */
  readonly textsOn: (phone: string) => string[];
  /** Every message from now on meets this; null ends it. */
  readonly trouble: (trouble: Trouble | null) => void;
}

const PHONE = '+6281200000009';

const notice = (locale: 'id' | 'en', dedupeKey: string): OutgoingMessage => ({
  to: PHONE,
  dedupeKey,
  ...messageOf('order_placed', orderTemplates.order_placed, locale, {
    code: 'P-7K3M-9Q2X',
    other: 'Dapur Bu Lastri',
    goods: '2× Keripik pisang',
    amount: 49_000,
    deadline: Date.UTC(2026, 10, 28, 7),
    link: 'https://balai.example/p',
  }),
});

/** What every adapter of the Messenger port promises. */
export function messengerSuite(name: string, setUp: () => Promise<MessengerUnderTest>): void {
  describe(`${name} keeps the promises of a messenger`, () => {
    it.each(['id', 'en'] as const)(
      'brings the wording of the person’s language (%s) to their phone',
      async (locale) => {
        const { messenger, textsOn } = await setUp();
        const message = notice(locale, `one:${locale}`);
        expect(await messenger.send(message)).toEqual({ ok: true, value: { externalId: expect.any(String) } });
        expect(textsOn(PHONE)).toEqual([message.text]);
      },
    );

    it('brings a one-time code', async () => {
      const { messenger, textsOn } = await setUp();
      const code = messageOf('login_code', loginCode, 'id', { code: '482913' });
      expect(await messenger.send({ to: PHONE, dedupeKey: 'code:1', ...code })).toMatchObject({ ok: true });
      expect(textsOn(PHONE)).toEqual([expect.stringContaining('482913')]);
    });

    it('gives every message an id of its own', async () => {
      const { messenger } = await setUp();
      const sent = await Promise.all(['a', 'b'].map((key) => messenger.send(notice('id', key))));
      const ids = sent.map((it) => (it.ok ? it.value.externalId : it.refusal.code));
      expect(new Set(ids).size).toBe(2);
    });

    it.each([
      ['number', 'invalid'],
      ['later', 'unavailable'],
      ['token', 'forbidden'],
      ['billing', 'forbidden'],
      ['account', 'forbidden'],
      ['template', 'forbidden'],
    ] as const)(
      'tells the trouble "%s" apart, as %s, brings nothing, and works on when it is over',
      async (what, kind) => {
        const { messenger, textsOn, trouble } = await setUp();
        await messenger.send(notice('id', 'before'));
        trouble(what);
        expect(await messenger.send(notice('id', 'meanwhile'))).toMatchObject({
          ok: false,
          refusal: { kind, code: `whatsapp.${what}` },
        });
        expect(textsOn(PHONE)).toHaveLength(1);
        trouble(null);
        expect(await messenger.send(notice('id', 'meanwhile'))).toMatchObject({ ok: true });
        expect(textsOn(PHONE)).toHaveLength(2);
      },
    );
  });
}

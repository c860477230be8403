import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { modules } from '../../src/app/modules.ts';
import { templatesOf } from '../../src/app/templates.ts';
import { messageOf, type Template } from '../../src/foundation/notifications/index.ts';
import { orderTemplates } from '../../src/hub/orders/templates.ts';
import type { Locale } from '../../src/kernel/ctx.ts';
import { recordingMessenger } from '../../src/platform/fakes/index.ts';
import { whatsappMessenger } from '../../src/platform/whatsapp/index.ts';
import { openMailbox } from '../../tools/mailbox/index.ts';
import { messengerSuite } from './messenger.suite.ts';

const TOKEN = 'the-right-token';
const opened: { server: Server; folder: string }[] = [];

afterEach(() => {
  for (const { server, folder } of opened.splice(0)) {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The real adapter, and the emulated service it reaches over HTTP. */
async function overHttp(token = TOKEN) {
  const folder = mkdtempSync(join(tmpdir(), 'balai-messages-'));
  const file = join(folder, 'messages.jsonl');
  const server = await openMailbox({ port: 0, file, token: TOKEN });
  opened.push({ server, folder });
  const { port } = server.address() as AddressInfo;
  const messenger = whatsappMessenger({ url: `http://127.0.0.1:${port}/v23.0`, phoneId: '1', token });
  const kept = () => readFileSync(file, 'utf8').trim().split('\n');
  const all = () => kept().map((line) => JSON.parse(line) as { to: string; text: string });
  return { messenger, textsOn: (phone: string) => all().flatMap((m) => (m.to === phone ? [m.text] : [])) };
}

messengerSuite('the WhatsApp Cloud API', () => overHttp());

messengerSuite('the recording messenger', async () => {
  const messenger = recordingMessenger();
  return { messenger, textsOn: (phone) => messenger.sent.flatMap((m) => (m.to === phone ? [m.text] : [])) };
});

const every = Object.entries(templatesOf(modules)).flatMap(([name, template]) =>
  (['id', 'en'] as const).map((locale): [string, Locale, Template] => [name, locale, template]),
);

test.each(every)('WhatsApp takes %s in %s with the parameters that we give it', async (name, locale, template) => {
  const { messenger, textsOn } = await overHttp();
  const message = messageOf(name, template, locale, { code: 'S-7K3M-9Q2X', link: 'https://balai.example/s' });
  expect(await messenger.send({ to: '+6281200000009', dedupeKey: name, ...message })).toMatchObject({ ok: true });
  expect(textsOn('+6281200000009')).toEqual([message.text]);
});

test('people’s codes are shown to this computer alone, whatever name leads here', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balai-messages-'));
  const server = await openMailbox({ port: 0, file: join(folder, 'messages.jsonl'), token: TOKEN });
  opened.push({ server, folder });
  const { port } = server.address() as AddressInfo;
  const statusFor = (host: string, path = '/messages.json') =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ port, path, headers: { host } }, (answer) => resolve(answer.resume().statusCode)).on('error', reject);
    });
  for (const host of ['localhost', `localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect([host, await statusFor(host)]).toEqual([host, 200]);
  for (const host of ['evil.test', `evil.test:${port}`, 'localhost.evil.test', '127.0.0.1.evil.test:80'])
    for (const path of ['/', '/messages.json']) expect([host, await statusFor(host, path)]).toEqual([host, 421]);
});

test('a template that is not registered, or a wrong token, is refused for good', async () => {
  const message = {
    to: '+6281200000009',
    dedupeKey: 'x',
    ...messageOf('nobody', orderTemplates.order_placed, 'id', {}),
  };
  const refused = { ok: false, refusal: { kind: 'invalid', code: 'whatsapp.refused' } };
  expect(await (await overHttp()).messenger.send(message)).toMatchObject(refused);
  expect(await (await overHttp('wrong')).messenger.send(message)).toMatchObject(refused);
});

test('a service that is down is to be asked again', async () => {
  const fetch = () => Promise.reject(new TypeError('fetch failed'));
  const messenger = whatsappMessenger({ url: 'https://graph.example/v23.0', phoneId: '1', token: TOKEN, fetch });
  const message = {
    to: '+6281200000009',
    dedupeKey: 'x',
    ...messageOf('order_placed', orderTemplates.order_placed, 'id', {}),
  };
  expect(await messenger.send(message)).toMatchObject({
    ok: false,
    refusal: { kind: 'unavailable', code: 'whatsapp.unreachable' },
  });
  const busy = whatsappMessenger({
    url: 'https://graph.example/v23.0',
    phoneId: '1',
    token: TOKEN,
    fetch: async () => new Response('{}', { status: 429 }),
  });
  expect(await busy.send(message)).toMatchObject({ ok: false, refusal: { code: 'whatsapp.unreachable' } });
});

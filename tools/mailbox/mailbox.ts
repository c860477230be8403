import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as v from 'valibot';
import type { Message } from './message.ts';
import { mailboxPage } from './page.ts';
import { TemplateMessageSchema, textOf } from './template-message.ts';

export interface MailboxOptions {
  readonly port: number;
  /** Where messages are kept between starts, one JSON object a line. */
  readonly file: string;
  /** The access token that senders must show. */
  readonly token: string;
}

/**
 * Stands in for the WhatsApp Cloud API on this computer, and shows what was sent. It is a program of its own beside the
 * Worker, so there is nothing of it in a deployment.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages
 */
export async function openMailbox({ port, file, token }: MailboxOptions): Promise<Server> {
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : [];
  const messages = kept.map((line) => JSON.parse(line) as Message);

  const take = (body: string): { status: number; json: object } => {
    const sent = v.safeParse(TemplateMessageSchema, parseJson(body));
    if (!sent.success) return failure(400, 100, 'Invalid parameter');
    const { to, template } = sent.output;
    const text = textOf(template);
    if (typeof text === 'object') return failure(text.status, text.code, text.message);
    const message = { id: `wamid.${crypto.randomUUID()}`, to: `+${to}`, text, at: Date.now() };
    messages.push(message);
    appendFileSync(file, `${JSON.stringify(message)}\n`);
    const contacts = [{ input: to, wa_id: to }];
    return { status: 200, json: { messaging_product: 'whatsapp', contacts, messages: [{ id: message.id }] } };
  };

  const server = createServer(async (request, response) => {
    // A page elsewhere whose name is made to lead here (DNS rebinding) must not read people's codes.
    if (!OWN_HOST.test(request.headers.host ?? '')) {
      response.writeHead(421, { 'content-type': 'text/plain' }).end('This address is not served here.');
      return;
    }
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mailbox');
    const json = ({ status, json }: { status: number; json: object }) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    if (request.method === 'POST' && /^\/v\d+\.\d+\/\w+\/messages$/.test(pathname)) {
      if (request.headers.authorization !== `Bearer ${token}`)
        return json(failure(401, 190, 'Invalid OAuth access token'));
      return json(take(await bodyOf(request)));
    }
    const to = searchParams.get('to');
    const shown = messages.filter((m) => !to || m.to === to);
    if (pathname === '/messages.json') return json({ status: 200, json: shown });
    if (pathname !== '/') return json(failure(404, 803, 'Unknown path'));
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    };
    response.writeHead(200, headers).end(mailboxPage(messages, to));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

/** How somebody at this computer calls it. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

const failure = (status: number, code: number, message: string) => ({
  status,
  json: { error: { message, type: 'OAuthException', code } },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

import type { Message } from './message.ts';

const style = `
:root { color-scheme: light dark; --paper: #fdfaf5; --card: #fff; --ink: #241a1c; --soft: #6d5f5c; --line: #e4d9cc; --mark: #7a1f2b; }
@media (prefers-color-scheme: dark) { :root { --paper: #15121c; --card: #1f1a27; --ink: #f3ece4; --soft: #b3a7a3; --line: #37303f; --mark: #e7b955; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem 4rem; font: 1rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; color: var(--soft); }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: 1.5rem; }
nav a { padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 2rem; color: inherit; text-decoration: none; font-variant-numeric: tabular-nums; }
nav a[aria-current] { border-color: var(--mark); color: var(--mark); font-weight: 600; }
ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
li { padding: .875rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .25rem 1rem 1rem 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; font-size: .875rem; color: var(--soft); font-variant-numeric: tabular-nums; }
li p { color: inherit; margin: .375rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
b { font-size: 1.25rem; letter-spacing: .06em; color: var(--mark); }
`;

/** All messages, newest first, or those of one number. Reloads itself. */
export function mailboxPage(messages: readonly Message[], to: string | null): string {
  const numbers = [...new Set(messages.map((m) => m.to))].sort();
  const shown = messages.filter((m) => !to || m.to === to).toReversed();
  const link = (number: string | null, words: string) =>
    `<a href="${number ? `/?to=${encodeURIComponent(number)}` : '/'}"${number === to ? ' aria-current="page"' : ''}>${words}</a>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="4">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Messages · Balai</title><style>${style}</style></head>
<body><h1>Messages sent by Balai</h1>
<p>On this computer WhatsApp is played by this page: codes and news that people would get on their phones arrive here.</p>
<nav aria-label="Phone numbers">${link(null, 'Everybody')}${numbers.map((n) => link(n, escape(n))).join('')}</nav>
${shown.length ? `<ol>${shown.map(item).join('')}</ol>` : '<p>Nothing yet. Log in with a phone number, or order something.</p>'}
</body></html>`;
}

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Asia/Jakarta' });

const item = (m: Message) =>
  `<li><header><span>${escape(m.to)}</span><time>${time.format(m.at)} WIB</time></header><p>${emphasizeCode(escape(m.text))}</p></li>`;

/** One-time codes are what people come here for. */
const emphasizeCode = (text: string) => text.replace(/(?<![\d+-])\d{4,8}(?![\d-])/, '<b>$&</b>');

const escape = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

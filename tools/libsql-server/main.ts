import { EmbeddedLibsql, listen } from './index.ts';

/** `node tools/libsql-server/main.ts <file> <port> [token]`: the embedded database in a process of its own. */
const [file, port, token] = process.argv.slice(2);
if (!file || !port) {
  console.error('Say the file and the port: node tools/libsql-server/main.ts .data/balai.db 8080');
  process.exit(2);
}
const embedded = new EmbeddedLibsql(file);
const { url, close } = await listen(embedded, { port: Number(port), ...(token && { token }) });
console.log(url);
process.once('SIGTERM', async () => {
  await close();
  embedded.close();
  process.exit(0);
});

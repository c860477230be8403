/** What a device checks receipts with: the log's key, and who witnesses it (C2SP tlog-policy). No database is asked. */
export async function logKeys({ app }: App.Locals) {
  const { log } = app.deps;
  return { key: await log.verifierKey(), policy: await log.policy() };
}

export { sellerPayable, sellerReceivable } from './accounts.ts';
export { balanceBefore, balanceNow, balancesFrom, keepOlderEntries } from './balances.repo.ts';
export { journalOf, type JournalKind } from './journals.ts';
export { postJournal, postJournals, type NewJournal } from './post-journal.repo.ts';

export {
  CHART,
  sellerPayable,
  sellerReceivable,
  type Account,
  type AccountName,
  type AccountNature,
} from './accounts.ts';
export { journalOf, type JournalKind, type JournalLine, type OrderSplit } from './journals.ts';
export { postJournal, type NewJournal } from './post-journal.repo.ts';

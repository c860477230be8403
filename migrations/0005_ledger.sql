-- The books balance by themselves: a journal is checked as it is written, its entries are made here and nowhere else.
CREATE TRIGGER journals_balance BEFORE INSERT ON journals
BEGIN
  SELECT RAISE(ABORT, 'a journal has two lines or more') WHERE json_array_length(NEW.lines) < 2;
  SELECT RAISE(ABORT, 'ledger amounts are whole rupiah')
    WHERE EXISTS (SELECT 1 FROM json_each(NEW.lines) l WHERE json_type(l.value, '$.amount') IS NOT 'integer');
  SELECT RAISE(ABORT, 'no such ledger account')
    WHERE EXISTS (
      SELECT 1 FROM json_each(NEW.lines) l
      WHERE NOT coalesce(
        json_extract(l.value, '$.account') IN ('gateway_clearing', 'bank', 'cod_receivable', 'buyer_funds', 'courier_payable',
          'refund_payable', 'voucher_payable', 'village_fee', 'gateway_fee', 'voucher_cost')
        OR json_extract(l.value, '$.account') GLOB 'seller_receivable:?*'
        OR json_extract(l.value, '$.account') GLOB 'seller_payable:?*', 0));
  SELECT RAISE(ABORT, 'a journal sums to zero')
    WHERE (SELECT sum(json_extract(l.value, '$.amount')) FROM json_each(NEW.lines) l) <> 0;
  SELECT RAISE(ABORT, 'a correction points at a journal of the same village')
    WHERE NEW.reverses IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM journals j WHERE j.id = NEW.reverses AND j.village_id = NEW.village_id);
END;
--> statement-breakpoint
CREATE TRIGGER journals_spread AFTER INSERT ON journals
BEGIN
  INSERT INTO entries (journal_id, line, village_id, account, amount, at)
    SELECT NEW.id, l.key, NEW.village_id, json_extract(l.value, '$.account'), json_extract(l.value, '$.amount'), NEW.at
    FROM json_each(NEW.lines) l;
END;
--> statement-breakpoint
-- An entry is exactly line n of its journal. The trigger above wrote them all, so a hand-written one is wrong or doubled.
CREATE TRIGGER entries_from_journal BEFORE INSERT ON entries
WHEN NOT EXISTS (
  SELECT 1 FROM journals j
  WHERE j.id = NEW.journal_id AND j.village_id = NEW.village_id AND j.at = NEW.at
    AND json_extract(j.lines, '$[' || NEW.line || '].account') = NEW.account
    AND json_extract(j.lines, '$[' || NEW.line || '].amount') = NEW.amount)
BEGIN
  SELECT RAISE(ABORT, 'entries come from journals only');
END;
--> statement-breakpoint
CREATE TRIGGER journals_no_update BEFORE UPDATE ON journals BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journals_no_delete BEFORE DELETE ON journals BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER entries_no_update BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER entries_no_delete BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

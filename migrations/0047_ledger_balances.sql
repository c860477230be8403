CREATE TABLE `account_balances` (
	`village_id` text NOT NULL,
	`account` text NOT NULL,
	`balance` integer NOT NULL,
	PRIMARY KEY(`village_id`, `account`),
	CONSTRAINT "account_balances_integer" CHECK(typeof("account_balances"."balance") = 'integer')
);
--> statement-breakpoint
CREATE TABLE `account_months` (
	`village_id` text NOT NULL,
	`account` text NOT NULL,
	`month` text NOT NULL,
	`balance` integer NOT NULL,
	PRIMARY KEY(`village_id`, `account`, `month`),
	CONSTRAINT "account_months_month" CHECK("account_months"."month" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "account_months_integer" CHECK(typeof("account_months"."balance") = 'integer')
);
--> statement-breakpoint
CREATE TABLE `ledger_kept` (
	`id` integer PRIMARY KEY NOT NULL,
	`done` integer NOT NULL,
	`until` integer NOT NULL,
	CONSTRAINT "ledger_kept_one" CHECK("ledger_kept"."id" = 1),
	CONSTRAINT "ledger_kept_end" CHECK("ledger_kept"."done" <= "ledger_kept"."until")
);
--> statement-breakpoint
-- What was posted before is taken in by the timer, from the first row to the last one there is now: see keepOlderEntries.
INSERT INTO ledger_kept (id, done, until) VALUES (1, 0, coalesce((SELECT rowid FROM entries ORDER BY rowid DESC LIMIT 1), 0));
--> statement-breakpoint
-- An entry as it comes into the balances. New and older ones come in here and nowhere else.
CREATE VIEW posting AS SELECT village_id, account, amount, at FROM entries;
--> statement-breakpoint
-- A clock may be late: an entry of a month that is over changes what every later one ends with.
CREATE TRIGGER posting_kept INSTEAD OF INSERT ON posting
BEGIN
  INSERT INTO account_months (village_id, account, month, balance)
    SELECT NEW.village_id, NEW.account, strftime('%Y-%m', NEW.at / 1000 + 25200, 'unixepoch'), coalesce((
      SELECT balance FROM account_months
      WHERE village_id = NEW.village_id AND account = NEW.account
        AND month < strftime('%Y-%m', NEW.at / 1000 + 25200, 'unixepoch')
      ORDER BY month DESC LIMIT 1), 0)
    WHERE true ON CONFLICT DO NOTHING;
  UPDATE account_months SET balance = balance + NEW.amount
    WHERE village_id = NEW.village_id AND account = NEW.account
      AND month >= strftime('%Y-%m', NEW.at / 1000 + 25200, 'unixepoch');
  INSERT INTO account_balances (village_id, account, balance) VALUES (NEW.village_id, NEW.account, NEW.amount)
    ON CONFLICT (village_id, account) DO UPDATE SET balance = balance + excluded.balance;
END;
--> statement-breakpoint
CREATE TRIGGER entries_posted AFTER INSERT ON entries
BEGIN
  INSERT INTO posting (village_id, account, amount, at) VALUES (NEW.village_id, NEW.account, NEW.amount, NEW.at);
END;
--> statement-breakpoint
CREATE TRIGGER ledger_kept_forward BEFORE UPDATE ON ledger_kept
WHEN NEW.id <> OLD.id OR NEW.until <> OLD.until OR NEW.done <= OLD.done
BEGIN SELECT RAISE(ABORT, 'older entries are taken in once, forwards'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_kept_no_delete BEFORE DELETE ON ledger_kept
BEGIN SELECT RAISE(ABORT, 'older entries are taken in once, forwards'); END;
--> statement-breakpoint
CREATE TRIGGER ledger_kept_posted AFTER UPDATE ON ledger_kept
BEGIN
  INSERT INTO posting (village_id, account, amount, at)
    SELECT village_id, account, amount, at FROM entries WHERE rowid > OLD.done AND rowid <= NEW.done ORDER BY rowid;
END;
--> statement-breakpoint
-- A balance that somebody writes by hand is refused: it is what the last month ends with.
CREATE TRIGGER account_balances_agree_insert AFTER INSERT ON account_balances
WHEN NEW.balance IS NOT (SELECT balance FROM account_months
  WHERE village_id = NEW.village_id AND account = NEW.account ORDER BY month DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a balance is what the last month ends with'); END;
--> statement-breakpoint
CREATE TRIGGER account_balances_agree_update AFTER UPDATE ON account_balances
WHEN NEW.village_id <> OLD.village_id OR NEW.account <> OLD.account
  OR NEW.balance IS NOT (SELECT balance FROM account_months
    WHERE village_id = NEW.village_id AND account = NEW.account ORDER BY month DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a balance is what the last month ends with'); END;
--> statement-breakpoint
CREATE TRIGGER account_balances_no_delete BEFORE DELETE ON account_balances
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER account_months_same BEFORE UPDATE ON account_months
WHEN NEW.village_id <> OLD.village_id OR NEW.account <> OLD.account OR NEW.month <> OLD.month
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER account_months_no_delete BEFORE DELETE ON account_months
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

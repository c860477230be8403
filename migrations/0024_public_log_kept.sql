-- The public log: an index is given inside the batch that records, each once, without gaps; a batch that fails burns none.
INSERT INTO log_state (id) VALUES (1);
--> statement-breakpoint
CREATE TRIGGER log_entries_no_gap BEFORE INSERT ON log_entries
WHEN NEW.idx IS NOT (SELECT coalesce(max(idx), -1) + 1 FROM log_entries)
BEGIN SELECT RAISE(ABORT, 'the log has no gaps'); END;
--> statement-breakpoint
CREATE TRIGGER log_entries_no_update BEFORE UPDATE ON log_entries BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
-- Only what no head covers may still get another index: see `fetched` in src/foundation/audit/log-ledger.repo.ts.
CREATE TRIGGER log_entries_no_delete BEFORE DELETE ON log_entries
WHEN OLD.idx < (SELECT max(size, fixed) FROM log_state)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
-- A head is followed by a longer one, never by another of the same size, and covers no more than there is.
CREATE TRIGGER log_state_forward BEFORE UPDATE OF size, root, edge, note ON log_state
WHEN NEW.size <= OLD.size OR NEW.size > (SELECT coalesce(max(idx), -1) + 1 FROM log_entries)
BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER log_state_no_delete BEFORE DELETE ON log_state BEGIN SELECT RAISE(ABORT, 'the log has a head'); END;
--> statement-breakpoint
-- What audit() writes: the row, and with it the entry, the salt, or the place among those that enter with the next day's block.
CREATE VIEW audited AS SELECT *, NULL AS salt, NULL AS c FROM audit_events;
--> statement-breakpoint
CREATE TRIGGER audited_insert INSTEAD OF INSERT ON audited
BEGIN
  INSERT INTO audit_events (id, village_id, actor, action, subject_kind, subject_id, reason, data, request_id, at, role, log_class)
    VALUES (NEW.id, NEW.village_id, NEW.actor, NEW.action, NEW.subject_kind, NEW.subject_id, NEW.reason, NEW.data,
      NEW.request_id, NEW.at, NEW.role, NEW.log_class);
  INSERT INTO log_salts (event_id, salt) SELECT NEW.id, NEW.salt FROM log_state WHERE opened = 1 AND NEW.log_class <> 'never';
  INSERT INTO log_entries (idx, event_id, c)
    SELECT (SELECT coalesce(max(idx), -1) + 1 FROM log_entries), NEW.id, NEW.c FROM log_state
    WHERE opened = 1 AND NEW.log_class IN ('open', 'committed');
  INSERT INTO log_waiting (event_id, c, daily) SELECT NEW.id, NEW.c, 1 FROM log_state WHERE opened = 1 AND NEW.log_class = 'delayed';
END;
--> statement-breakpoint
-- Whoever writes an audit row past that view, an older version of the site or a hand at the database, is entered all the same.
CREATE TRIGGER audit_events_entered AFTER INSERT ON audit_events WHEN NEW.log_class IS NULL
BEGIN
  INSERT INTO log_waiting (event_id, c, daily) SELECT NEW.id, NULL, 0 FROM log_state WHERE opened = 1;
END;
--> statement-breakpoint
CREATE TRIGGER audit_log_class_no_update BEFORE UPDATE OF role, log_class ON audit_events BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

-- What was counted of a window stays as it was, and no window is left out between the first and the last.
CREATE TRIGGER promise_windows_no_update BEFORE UPDATE ON promise_windows
BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
--> statement-breakpoint
CREATE TRIGGER promise_windows_no_delete BEFORE DELETE ON promise_windows
BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
--> statement-breakpoint
CREATE TRIGGER promise_windows_no_gap BEFORE INSERT ON promise_windows
WHEN EXISTS (SELECT 1 FROM promise_windows WHERE village_id = NEW.village_id AND board = NEW.board AND period = NEW.period)
  AND NOT EXISTS (SELECT 1 FROM promise_windows WHERE village_id = NEW.village_id AND board = NEW.board AND period = NEW.period
    AND number IN (NEW.number - 1, NEW.number))
BEGIN SELECT RAISE(ABORT, 'windows have no gap'); END;
--> statement-breakpoint
CREATE TRIGGER levy_years_no_update BEFORE UPDATE ON levy_years
BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
--> statement-breakpoint
CREATE TRIGGER levy_years_no_delete BEFORE DELETE ON levy_years
BEGIN SELECT RAISE(ABORT, 'what was counted stays'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_documents_no_delete BEFORE DELETE ON evidence_documents
BEGIN SELECT RAISE(ABORT, 'a document is withdrawn'); END;

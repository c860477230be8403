-- History that cannot be rewritten: audit, timeline and record looks take inserts only.
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER timeline_no_update BEFORE UPDATE ON timeline_entries BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER timeline_no_delete BEFORE DELETE ON timeline_entries BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER record_looks_no_update BEFORE UPDATE ON record_looks BEGIN SELECT RAISE(ABORT, 'looks are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER record_looks_no_delete BEFORE DELETE ON record_looks BEGIN SELECT RAISE(ABORT, 'looks are append-only'); END;

-- What happened to people stays written; what was wrong is cancelled by a later row.
CREATE TRIGGER resident_events_no_update BEFORE UPDATE ON resident_events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER resident_events_no_delete BEFORE DELETE ON resident_events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

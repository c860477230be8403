-- An event stays as it was written; only its sealed name may be sealed anew, with another key.
DROP TRIGGER resident_events_no_update;
--> statement-breakpoint
CREATE TRIGGER resident_events_no_update BEFORE UPDATE OF id, village_id, resident_id, household_id, kind, event_date, reported_on, status_before, cancels, source, actor, recorded_at ON resident_events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

ALTER TABLE `resident_events` ADD `sex` text;--> statement-breakpoint
ALTER TABLE `resident_events` ADD `reason` text;--> statement-breakpoint
CREATE INDEX `resident_events_counted` ON `resident_events` (`village_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `resident_events_registered` ON `resident_events` (`source`) WHERE substr("resident_events"."source", 1, 6) = 'birth:';--> statement-breakpoint
CREATE UNIQUE INDEX `households_counted` ON `households` (`village_id`,`id`);--> statement-breakpoint
DROP TRIGGER resident_events_no_update;
--> statement-breakpoint
CREATE TRIGGER resident_events_no_update BEFORE UPDATE OF id, village_id, resident_id, household_id, kind, event_date, reported_on, status_before, sex, cancels, source, actor, recorded_at ON resident_events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- What an officer records says why, is of a day that has come, and tells boy from girl.
CREATE TRIGGER resident_events_facts BEFORE INSERT ON resident_events
WHEN NEW.source LIKE 'officer:%' AND (NEW.reason IS NULL OR NEW.event_date > NEW.reported_on
  OR (NEW.kind = 'birth' AND coalesce(NEW.sex, '') NOT IN ('L', 'P')))
BEGIN SELECT RAISE(ABORT, 'an event without its facts'); END;

ALTER TABLE `log_state` ADD `base` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `log_state` ADD `ended` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `log_state` ADD `successor` text;--> statement-breakpoint
-- A log ends once, at its last head, and its successor begins behind it: see `succeed` in src/foundation/audit/log-keys.repo.ts.
CREATE TRIGGER log_state_ends BEFORE UPDATE OF base, ended ON log_state
WHEN NEW.base <> OLD.size OR NEW.size <> OLD.size OR OLD.size = OLD.base OR OLD.fixed > OLD.size
  OR EXISTS (SELECT 1 FROM log_entries WHERE idx >= OLD.size)
  OR json_remove(NEW.ended, '$[#-1]') <> json(OLD.ended) OR json_extract(NEW.ended, '$[#-1].base') IS NOT OLD.base
BEGIN SELECT RAISE(ABORT, 'the log ends once, at its head'); END;

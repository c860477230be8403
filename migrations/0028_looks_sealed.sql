ALTER TABLE `record_looks` ADD `about` text;
--> statement-breakpoint
-- Why somebody looked is sealed where it lay open, or sealed anew under another key, and never changed otherwise.
DROP TRIGGER record_looks_no_update;
--> statement-breakpoint
CREATE TRIGGER record_looks_no_update BEFORE UPDATE OF id, village_id, resident_id, actor, "by", about, extent, at ON record_looks
BEGIN SELECT RAISE(ABORT, 'looks are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER record_looks_purpose_sealed_anew BEFORE UPDATE OF purpose ON record_looks
WHEN NEW.purpose NOT GLOB 'v1.?*.?*'
  OR substr(NEW.purpose, 1, 3 + instr(substr(NEW.purpose, 4), '.')) = substr(OLD.purpose, 1, 3 + instr(substr(OLD.purpose, 4), '.'))
BEGIN SELECT RAISE(ABORT, 'looks are append-only'); END;

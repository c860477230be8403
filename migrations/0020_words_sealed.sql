-- People's own words in history: sealed where they lay open, or sealed anew under another key, and never changed otherwise.
DROP TRIGGER audit_no_update;
--> statement-breakpoint
CREATE TRIGGER audit_no_update BEFORE UPDATE OF id, village_id, actor, action, subject_kind, subject_id, data, request_id, at ON audit_events
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_reason_sealed_anew BEFORE UPDATE OF reason ON audit_events
WHEN OLD.reason IS NULL OR NEW.reason IS NULL OR NEW.reason NOT GLOB 'v1.?*.?*'
  OR substr(NEW.reason, 1, 3 + instr(substr(NEW.reason, 4), '.')) = substr(OLD.reason, 1, 3 + instr(substr(OLD.reason, 4), '.'))
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
--> statement-breakpoint
DROP TRIGGER timeline_no_update;
--> statement-breakpoint
CREATE TRIGGER timeline_no_update BEFORE UPDATE OF id, case_kind, case_id, village_id, state, actor, role, holder, due_at, at ON timeline_entries
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER timeline_note_sealed_anew BEFORE UPDATE OF note ON timeline_entries
WHEN OLD.note IS NULL OR NEW.note IS NULL OR NEW.note NOT GLOB 'v1.?*.?*'
  OR substr(NEW.note, 1, 3 + instr(substr(NEW.note, 4), '.')) = substr(OLD.note, 1, 3 + instr(substr(OLD.note, 4), '.'))
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;
--> statement-breakpoint
-- What a number was set aside for is no part of its life.
DROP TRIGGER letter_numbers_life;
--> statement-breakpoint
CREATE TRIGGER letter_numbers_life BEFORE UPDATE OF village_id, year, series, number, status, request_id, at ON letter_numbers
WHEN NEW.village_id <> OLD.village_id OR NEW.year <> OLD.year OR NEW.series <> OLD.series OR NEW.number <> OLD.number
  OR OLD.status || '>' || NEW.status NOT IN ('allocated>allocated', 'allocated>issued', 'allocated>free',
    'free>allocated', 'issued>revoked', 'allocated>void', 'free>void')
  OR (OLD.status = 'issued' AND NEW.request_id IS NOT OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'a letter number cannot do that'); END;
--> statement-breakpoint
CREATE TRIGGER letter_numbers_note_sealed_anew BEFORE UPDATE OF note ON letter_numbers
WHEN OLD.status = 'reserved' AND (NEW.note IS NULL OR NEW.note NOT GLOB 'v1.?*.?*'
  OR substr(NEW.note, 1, 3 + instr(substr(NEW.note, 4), '.')) = substr(OLD.note, 1, 3 + instr(substr(OLD.note, 4), '.')))
BEGIN SELECT RAISE(ABORT, 'a letter number cannot do that'); END;
--> statement-breakpoint
-- Why a letter was revoked stays; only its seal changes.
DROP TRIGGER letters_revoked_once;
--> statement-breakpoint
CREATE TRIGGER letters_revoked_once BEFORE UPDATE OF state, revoked_at, replaced_by ON letters
WHEN (OLD.state = 'revoked' AND (NEW.state <> 'revoked'
    OR NEW.revoked_at IS NOT OLD.revoked_at OR (OLD.replaced_by IS NOT NULL AND NEW.replaced_by IS NOT OLD.replaced_by)))
  OR (NEW.state = 'revoked' AND (NEW.revoked_reason IS NULL OR NEW.revoked_at IS NULL))
  OR (NEW.state = 'valid' AND NEW.replaced_by IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a letter is revoked once, with a reason'); END;
--> statement-breakpoint
CREATE TRIGGER letters_revoked_reason_sealed_anew BEFORE UPDATE OF revoked_reason ON letters
WHEN OLD.state = 'revoked' AND (NEW.revoked_reason IS NULL OR NEW.revoked_reason NOT GLOB 'v1.?*.?*'
  OR substr(NEW.revoked_reason, 1, 3 + instr(substr(NEW.revoked_reason, 4), '.')) = substr(OLD.revoked_reason, 1, 3 + instr(substr(OLD.revoked_reason, 4), '.')))
BEGIN SELECT RAISE(ABORT, 'a letter is revoked once, with a reason'); END;

-- Letter numbers: every number from 1 on has exactly one row, in order; what was issued stays issued or becomes revoked. What is
-- free when its year ends becomes void and stays so.
CREATE TRIGGER letter_numbers_no_gap BEFORE INSERT ON letter_numbers
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM letter_numbers
  WHERE village_id = NEW.village_id AND year = NEW.year AND series = NEW.series)
BEGIN SELECT RAISE(ABORT, 'letter numbers have no gaps'); END;
--> statement-breakpoint
CREATE TRIGGER letter_numbers_no_delete BEFORE DELETE ON letter_numbers
BEGIN SELECT RAISE(ABORT, 'letter numbers are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER letter_numbers_life BEFORE UPDATE ON letter_numbers
WHEN NEW.village_id <> OLD.village_id OR NEW.year <> OLD.year OR NEW.series <> OLD.series OR NEW.number <> OLD.number
  OR OLD.status || '>' || NEW.status NOT IN ('allocated>allocated', 'allocated>issued', 'allocated>free',
    'free>allocated', 'issued>revoked', 'allocated>void', 'free>void')
  OR (OLD.status = 'issued' AND NEW.request_id IS NOT OLD.request_id)
BEGIN SELECT RAISE(ABORT, 'a letter number cannot do that'); END;
--> statement-breakpoint
-- A request that is not signed after all gives its number back.
CREATE TRIGGER letter_requests_release AFTER UPDATE OF state ON letter_requests
WHEN OLD.state = 'awaiting_signature' AND NEW.state NOT IN ('awaiting_signature', 'issued')
BEGIN
  UPDATE letter_numbers SET status = 'free', request_id = NULL, note = 'released'
  WHERE request_id = NEW.id AND status = 'allocated';
END;
--> statement-breakpoint
-- Letters: issued once, with the number of their own request; afterwards only revocation and the replacement may be noted.
CREATE TRIGGER letters_own_number BEFORE INSERT ON letters
WHEN NEW.state <> 'valid' OR NOT EXISTS (SELECT 1 FROM letter_numbers WHERE village_id = NEW.village_id AND year = NEW.year
  AND series = NEW.series AND number = NEW.number AND request_id = NEW.request_id AND status = 'issued')
BEGIN SELECT RAISE(ABORT, 'a letter needs the number of its request'); END;
--> statement-breakpoint
CREATE TRIGGER letters_no_delete BEFORE DELETE ON letters
BEGIN SELECT RAISE(ABORT, 'letters are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER letters_frozen BEFORE UPDATE OF id, village_id, request_id, subject_resident_id, year, series, number,
  number_text, title, token_hash, pdf_key, pdf_sha256, signer_officer_id, signer_name,
  signer_title, issued_on, valid_until, created_at ON letters
BEGIN SELECT RAISE(ABORT, 'an issued letter never changes'); END;
--> statement-breakpoint
-- Their sealed parts are only ever sealed anew, under another key: npm run vault:rotate.
CREATE TRIGGER letters_token_sealed_anew BEFORE UPDATE OF token_sealed ON letters
WHEN NEW.token_sealed NOT GLOB 'v1.?*.?*'
  OR substr(NEW.token_sealed, 1, 3 + instr(substr(NEW.token_sealed, 4), '.')) = substr(OLD.token_sealed, 1, 3 + instr(substr(OLD.token_sealed, 4), '.'))
BEGIN SELECT RAISE(ABORT, 'an issued letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER letters_snapshot_sealed_anew BEFORE UPDATE OF snapshot_sealed ON letters
WHEN NEW.snapshot_sealed NOT GLOB 'v1.?*.?*'
  OR substr(NEW.snapshot_sealed, 1, 3 + instr(substr(NEW.snapshot_sealed, 4), '.')) = substr(OLD.snapshot_sealed, 1, 3 + instr(substr(OLD.snapshot_sealed, 4), '.'))
BEGIN SELECT RAISE(ABORT, 'an issued letter never changes'); END;
--> statement-breakpoint
CREATE TRIGGER letters_revoked_once BEFORE UPDATE OF state, revoked_reason, revoked_at, replaced_by ON letters
WHEN (OLD.state = 'revoked' AND (NEW.state <> 'revoked' OR NEW.revoked_reason IS NOT OLD.revoked_reason
    OR NEW.revoked_at IS NOT OLD.revoked_at OR (OLD.replaced_by IS NOT NULL AND NEW.replaced_by IS NOT OLD.replaced_by)))
  OR (NEW.state = 'revoked' AND (NEW.revoked_reason IS NULL OR NEW.revoked_at IS NULL))
  OR (NEW.state = 'valid' AND NEW.replaced_by IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a letter is revoked once, with a reason'); END;
--> statement-breakpoint
-- The services pages show the letter types, and how long letters took of late: see storefront_version.
CREATE TRIGGER letter_types_version_insert AFTER INSERT ON letter_types BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letter_types_version_update AFTER UPDATE ON letter_types BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letter_types_version_delete AFTER DELETE ON letter_types BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letter_requests_version_insert AFTER INSERT ON letter_requests BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letter_requests_version_update AFTER UPDATE ON letter_requests BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letter_requests_version_delete AFTER DELETE ON letter_requests BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letters_version_insert AFTER INSERT ON letters BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letters_version_update AFTER UPDATE ON letters BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER letters_version_delete AFTER DELETE ON letters BEGIN UPDATE storefront_version SET version = version + 1; END;

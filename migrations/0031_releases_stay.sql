-- What was published stays as it was: a correction is a new release. Versions have no gap.
CREATE TRIGGER dataset_releases_no_update BEFORE UPDATE ON dataset_releases
BEGIN SELECT RAISE(ABORT, 'a release is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_releases_no_delete BEFORE DELETE ON dataset_releases
BEGIN SELECT RAISE(ABORT, 'a release is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_releases_no_gap BEFORE INSERT ON dataset_releases
WHEN NEW.version <> 1 + (SELECT coalesce(max(version), 0) FROM dataset_releases WHERE village_id = NEW.village_id AND dataset = NEW.dataset)
BEGIN SELECT RAISE(ABORT, 'versions of a dataset have no gap'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_withheld_no_delete BEFORE DELETE ON dataset_withheld
BEGIN SELECT RAISE(ABORT, 'what is out stays out'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_drafts_decided BEFORE UPDATE OF state, lines, counts, out ON dataset_drafts
WHEN OLD.state IN ('published', 'discarded', 'unfit')
BEGIN SELECT RAISE(ABORT, 'a draft is decided once'); END;

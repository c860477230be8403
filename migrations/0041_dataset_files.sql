CREATE TABLE `dataset_files` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`account` text NOT NULL,
	`kept_at` integer NOT NULL,
	`published_at` integer,
	`version` integer,
	`withdrawn_at` integer,
	`withdrawn_by_role` text,
	`withdrawn_by_name` text,
	`reason` text,
	`gone_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dataset_files_kind" CHECK("dataset_files"."kind" IN ('document', 'photo')),
	CONSTRAINT "dataset_files_hash" CHECK("dataset_files"."name" NOT GLOB '*[^0-9a-f]*' AND length("dataset_files"."name") = CASE "dataset_files"."kind" WHEN 'document' THEN 64 ELSE 32 END),
	CONSTRAINT "dataset_files_bytes" CHECK("dataset_files"."bytes" > 0),
	CONSTRAINT "dataset_files_version" CHECK(("dataset_files"."published_at" IS NULL) = ("dataset_files"."version" IS NULL)),
	CONSTRAINT "dataset_files_why" CHECK(("dataset_files"."withdrawn_at" IS NULL) = ("dataset_files"."reason" IS NULL) AND ("dataset_files"."withdrawn_at" IS NULL) = ("dataset_files"."withdrawn_by_role" IS NULL)
        AND ("dataset_files"."withdrawn_at" IS NULL) = ("dataset_files"."withdrawn_by_name" IS NULL) AND coalesce(trim("dataset_files"."reason"), 'none') <> ''),
	CONSTRAINT "dataset_files_gone" CHECK("dataset_files"."gone_at" IS NULL OR "dataset_files"."withdrawn_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataset_files_name` ON `dataset_files` (`village_id`,`dataset`,`name`);--> statement-breakpoint
CREATE INDEX `dataset_files_account` ON `dataset_files` (`account`);--> statement-breakpoint
CREATE INDEX `dataset_files_due` ON `dataset_files` (`kept_at`) WHERE "dataset_files"."gone_at" IS NULL AND ("dataset_files"."published_at" IS NULL OR "dataset_files"."withdrawn_at" IS NOT NULL);
--> statement-breakpoint
-- What a release named stays on the record: taken away with a reason, never deleted, and never another file.
CREATE TRIGGER dataset_files_no_delete BEFORE DELETE ON dataset_files
WHEN OLD.published_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published file is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_files_same BEFORE UPDATE ON dataset_files
WHEN NEW.id <> OLD.id OR NEW.village_id <> OLD.village_id OR NEW.dataset <> OLD.dataset OR NEW.kind <> OLD.kind OR NEW.name <> OLD.name
BEGIN SELECT RAISE(ABORT, 'a file stays what it is'); END;
--> statement-breakpoint
CREATE TRIGGER dataset_files_decided BEFORE UPDATE ON dataset_files
WHEN (OLD.published_at IS NOT NULL AND NEW.published_at IS NOT OLD.published_at)
  OR (OLD.withdrawn_at IS NOT NULL AND (NEW.withdrawn_at IS NOT OLD.withdrawn_at OR NEW.reason IS NOT OLD.reason))
  OR (OLD.withdrawn_at IS NOT NULL AND OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a file is published once and taken away once'); END;

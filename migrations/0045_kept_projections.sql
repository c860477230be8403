CREATE TABLE `kept_projections` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`release_id` text NOT NULL,
	`beside_id` text,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`kept_at` integer,
	`content` text DEFAULT '' NOT NULL,
	`sha256` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "kept_projections_state" CHECK("kept_projections"."state" IN ('due', 'kept', 'none')),
	CONSTRAINT "kept_projections_content" CHECK(CASE "kept_projections"."state" WHEN 'kept' THEN json_valid("kept_projections"."content") AND length("kept_projections"."sha256") = 64 ELSE "kept_projections"."content" = '' AND "kept_projections"."sha256" = '' END),
	CONSTRAINT "kept_projections_when" CHECK(("kept_projections"."state" = 'due') = ("kept_projections"."kept_at" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_projections_inputs` ON `kept_projections` (`release_id`,`beside_id`);--> statement-breakpoint
CREATE INDEX `kept_projections_dataset` ON `kept_projections` (`village_id`,`dataset`);--> statement-breakpoint
CREATE INDEX `kept_projections_due` ON `kept_projections` (`due_at`) WHERE "kept_projections"."state" = 'due';
--> statement-breakpoint
-- What was projected stays as it was said, from what it was said, whatever comes.
CREATE TRIGGER kept_projections_said BEFORE UPDATE ON kept_projections
WHEN OLD.state <> 'due' OR NEW.id <> OLD.id OR NEW.village_id <> OLD.village_id OR NEW.dataset <> OLD.dataset
  OR NEW.release_id <> OLD.release_id OR NEW.beside_id IS NOT OLD.beside_id
BEGIN SELECT RAISE(ABORT, 'a projection is kept once'); END;
--> statement-breakpoint
CREATE TRIGGER kept_projections_no_delete BEFORE DELETE ON kept_projections
BEGIN SELECT RAISE(ABORT, 'a projection is never deleted'); END;

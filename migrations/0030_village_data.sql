CREATE TABLE `dataset_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`lines` text NOT NULL,
	`counts` text NOT NULL,
	`counted_to` text DEFAULT '' NOT NULL,
	`out` text NOT NULL,
	`reckoned_with` integer DEFAULT 0 NOT NULL,
	`base_version` integer NOT NULL,
	`checks` text DEFAULT '{}' NOT NULL,
	`reason` text NOT NULL,
	`account` text,
	`drafted_by` text NOT NULL,
	`edition` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dataset_drafts_day" CHECK("dataset_drafts"."as_of" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "dataset_drafts_lines" CHECK(("dataset_drafts"."state" = 'waiting') = ("dataset_drafts"."lines" <> '')),
	CONSTRAINT "dataset_drafts_counts" CHECK(("dataset_drafts"."state" IN ('counting', 'preparing')) = ("dataset_drafts"."counts" <> '')),
	CONSTRAINT "dataset_drafts_out" CHECK("dataset_drafts"."state" = 'waiting' OR "dataset_drafts"."out" = ''),
	CONSTRAINT "dataset_drafts_checks" CHECK(json_valid("dataset_drafts"."checks"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataset_drafts_open` ON `dataset_drafts` (`village_id`,`dataset`) WHERE "dataset_drafts"."state" IN ('counting', 'preparing', 'waiting');--> statement-breakpoint
CREATE INDEX `dataset_drafts_village` ON `dataset_drafts` (`village_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `dataset_drafts_due` ON `dataset_drafts` (`updated_at`) WHERE "dataset_drafts"."state" IN ('counting', 'preparing');--> statement-breakpoint
CREATE TABLE `dataset_headlines` (
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`name` text NOT NULL,
	`value` real NOT NULL,
	`as_of` text NOT NULL,
	`version` integer NOT NULL,
	`example` integer NOT NULL,
	PRIMARY KEY(`village_id`, `dataset`, `name`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dataset_headlines_example" CHECK("dataset_headlines"."example" IN (0, 1))
);
--> statement-breakpoint
CREATE INDEX `dataset_headlines_name` ON `dataset_headlines` (`dataset`,`name`);--> statement-breakpoint
CREATE TABLE `dataset_mappings` (
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`heads` text NOT NULL,
	`columns` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`village_id`, `dataset`, `heads`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dataset_mappings_json" CHECK(json_valid("dataset_mappings"."heads") AND json_valid("dataset_mappings"."columns"))
);
--> statement-breakpoint
CREATE TABLE `dataset_releases` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`dataset` text NOT NULL,
	`version` integer NOT NULL,
	`as_of` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by_role` text NOT NULL,
	`published_by_name` text NOT NULL,
	`account` text,
	`reason` text NOT NULL,
	`lines` integer NOT NULL,
	`sha256` text NOT NULL,
	`example` integer NOT NULL,
	`copy` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "dataset_releases_versions" CHECK("dataset_releases"."version" > 0),
	CONSTRAINT "dataset_releases_day" CHECK("dataset_releases"."as_of" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "dataset_releases_why" CHECK(trim("dataset_releases"."reason") <> '' AND trim("dataset_releases"."published_by_name") <> ''),
	CONSTRAINT "dataset_releases_yes" CHECK(("dataset_releases"."published_by_role" = 'system') = ("dataset_releases"."account" IS NULL)),
	CONSTRAINT "dataset_releases_lines" CHECK("dataset_releases"."lines" > 0),
	CONSTRAINT "dataset_releases_hash" CHECK(length("dataset_releases"."sha256") = 64 AND "dataset_releases"."sha256" NOT GLOB '*[^0-9a-f]*'),
	CONSTRAINT "dataset_releases_example" CHECK("dataset_releases"."example" IN (0, 1))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dataset_releases_version` ON `dataset_releases` (`village_id`,`dataset`,`version`);--> statement-breakpoint
CREATE TABLE `dataset_withheld` (
	`release_id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`out` text NOT NULL,
	FOREIGN KEY (`release_id`) REFERENCES `dataset_releases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dataset_withheld_village` ON `dataset_withheld` (`village_id`);
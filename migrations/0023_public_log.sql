CREATE TABLE `log_entries` (
	`idx` integer PRIMARY KEY NOT NULL,
	`event_id` text,
	`c` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entries_event_id_unique` ON `log_entries` (`event_id`);--> statement-breakpoint
CREATE TABLE `log_salts` (
	`event_id` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `log_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`size` integer DEFAULT 0 NOT NULL,
	`root` text,
	`edge` text,
	`note` text,
	`fixed` integer DEFAULT 0 NOT NULL,
	`standstill` text,
	`may_recover` integer DEFAULT 0 NOT NULL,
	`opened` integer DEFAULT 0 NOT NULL,
	`filled` integer DEFAULT 0 NOT NULL,
	`daily_on` text,
	CONSTRAINT "log_state_one" CHECK("log_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `log_waiting` (
	`event_id` text PRIMARY KEY NOT NULL,
	`c` text,
	`daily` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `log_waiting_daily` ON `log_waiting` (`daily`);--> statement-breakpoint
ALTER TABLE `audit_events` ADD `role` text;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `log_class` text;
CREATE TABLE `resident_events` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`resident_id` text,
	`household_id` text,
	`kind` text NOT NULL,
	`event_date` text NOT NULL,
	`reported_on` text NOT NULL,
	`name_sealed` text,
	`status_before` text,
	`cancels` text,
	`source` text NOT NULL,
	`actor` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resident_events_resident` ON `resident_events` (`resident_id`,`kind`);--> statement-breakpoint
CREATE INDEX `resident_events_village` ON `resident_events` (`village_id`,`event_date`);--> statement-breakpoint
CREATE UNIQUE INDEX `resident_events_cancels` ON `resident_events` (`cancels`);--> statement-breakpoint
CREATE TABLE `rt_heads` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`rt` text NOT NULL,
	`rw` text,
	`name` text NOT NULL,
	`resident_id` text,
	`from_on` text NOT NULL,
	`until_on` text,
	`entered_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rt_heads_term" CHECK("rt_heads"."until_on" IS NULL OR "rt_heads"."until_on" >= "rt_heads"."from_on")
);
--> statement-breakpoint
CREATE INDEX `rt_heads_village` ON `rt_heads` (`village_id`,`rt`,`from_on`);--> statement-breakpoint
CREATE INDEX `rt_heads_resident` ON `rt_heads` (`resident_id`);--> statement-breakpoint
ALTER TABLE `letter_requests` ADD `presented_by_sealed` text;--> statement-breakpoint
ALTER TABLE `letter_requests` ADD `rt_head_id` text REFERENCES rt_heads(id);--> statement-breakpoint
ALTER TABLE `letter_requests` ADD `endorsed_how` text;
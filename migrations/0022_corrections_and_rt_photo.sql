CREATE TABLE `record_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`village_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`fact` text NOT NULL,
	`said_sealed` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`answer_sealed` text,
	`answered_by` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "record_corrections_answered" CHECK(("record_corrections"."state" = 'open') = ("record_corrections"."answered_at" IS NULL)),
	CONSTRAINT "record_corrections_declined" CHECK("record_corrections"."state" <> 'declined' OR "record_corrections"."answer_sealed" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_corrections_code_unique` ON `record_corrections` (`code`);--> statement-breakpoint
CREATE INDEX `record_corrections_village` ON `record_corrections` (`village_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `record_corrections_resident` ON `record_corrections` (`resident_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `record_corrections_open` ON `record_corrections` (`resident_id`,`fact`) WHERE "record_corrections"."state" = 'open';--> statement-breakpoint
ALTER TABLE `letter_requests` ADD `endorsement_photo` text;
CREATE TABLE `kept_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`locked` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `kept_answers_expired` ON `kept_answers` (`expires_at`);
CREATE TABLE `messenger_alarms` (
	`key` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`raised_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`failures` integer NOT NULL,
	`cleared_at` integer
);
--> statement-breakpoint
ALTER TABLE `notifications` ADD `params_sealed` text;--> statement-breakpoint
ALTER TABLE `notifications` ADD `tries` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `notifications` ADD `next_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `notifications` ADD `failure` text;--> statement-breakpoint
CREATE INDEX `notifications_due` ON `notifications` (`next_at`,`id`) WHERE "notifications"."status" = 'pending' AND "notifications"."channel" = 'whatsapp';--> statement-breakpoint
CREATE INDEX `notifications_undelivered` ON `notifications` (`village_id`,`created_at`) WHERE "notifications"."failure" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notifications_undelivered_all` ON `notifications` (`created_at`) WHERE "notifications"."failure" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `urgent` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_urgent` ON `outbox` (`next_at`) WHERE "outbox"."urgent" = 1 AND "outbox"."done_at" IS NULL;--> statement-breakpoint
CREATE INDEX `login_locks_last` ON `login_locks` (`last_at`);
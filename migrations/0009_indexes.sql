CREATE TABLE `village_figures` (
	`village_id` text PRIMARY KEY NOT NULL,
	`shops` integer DEFAULT 0 NOT NULL,
	`products` integer DEFAULT 0 NOT NULL,
	`open` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_switches` ON `audit_events` (`at`,`id`) WHERE "audit_events"."action" IN ('module.switched_on', 'module.switched_off');--> statement-breakpoint
CREATE INDEX `credentials_account` ON `credentials` (`account_id`,`kind`);--> statement-breakpoint
CREATE INDEX `known_devices_seen` ON `known_devices` (`seen_at`);--> statement-breakpoint
CREATE INDEX `limit_counters_window` ON `limit_counters` (`window_start`);--> statement-breakpoint
CREATE INDEX `sessions_expired` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_revoked` ON `sessions` (`revoked_at`) WHERE "sessions"."revoked_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `orders_overdue` ON `orders` (`due_at`,`id`) WHERE "orders"."due_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_overdue` ON `cases` (`due_at`,`village_id`) WHERE "cases"."closed" = 0;--> statement-breakpoint
CREATE INDEX `letter_requests_uncorrected` ON `letter_requests` (`paused_at`) WHERE "letter_requests"."state" = 'needs_correction';--> statement-breakpoint
CREATE INDEX `letter_requests_left` ON `letter_requests` (`updated_at`) WHERE "letter_requests"."state" = 'draft';--> statement-breakpoint
CREATE INDEX `letter_requests_replaces` ON `letter_requests` (`replaces_letter_id`) WHERE "letter_requests"."replaces_letter_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `letters_printed` ON `letters` (upper(replace("number_text", ' ', '')));--> statement-breakpoint
CREATE INDEX `payments_waiting` ON `payments` (`payee_id`,`state`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);
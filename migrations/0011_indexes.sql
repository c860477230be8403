CREATE TABLE `village_figures` (
	`village_id` text PRIMARY KEY NOT NULL,
	`shops` integer DEFAULT 0 NOT NULL,
	`products` integer DEFAULT 0 NOT NULL,
	`open` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `letter_requests_subject`;--> statement-breakpoint
CREATE INDEX `letter_requests_uncorrected` ON `letter_requests` (`paused_at`) WHERE "letter_requests"."state" = 'needs_correction';--> statement-breakpoint
CREATE INDEX `letter_requests_left` ON `letter_requests` (`updated_at`) WHERE "letter_requests"."state" = 'draft';--> statement-breakpoint
CREATE INDEX `letter_requests_rejected` ON `letter_requests` (`type_id`,`submitted_at`,`reject_code`) WHERE "letter_requests"."state" = 'rejected';--> statement-breakpoint
CREATE INDEX `letter_requests_replaces` ON `letter_requests` (`replaces_letter_id`) WHERE "letter_requests"."replaces_letter_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `letter_requests_subject` ON `letter_requests` (`subject_resident_id`,`type_id`);--> statement-breakpoint
CREATE INDEX `audit_switches` ON `audit_events` (`at`,`id`) WHERE "audit_events"."action" IN ('module.switched_on', 'module.switched_off');--> statement-breakpoint
CREATE INDEX `credentials_account` ON `credentials` (`account_id`,`kind`);--> statement-breakpoint
CREATE INDEX `known_devices_seen` ON `known_devices` (`seen_at`);--> statement-breakpoint
CREATE INDEX `limit_counters_window` ON `limit_counters` (`window_start`);--> statement-breakpoint
CREATE INDEX `sessions_expired` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_revoked` ON `sessions` (`revoked_at`) WHERE "sessions"."revoked_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`account_id`) WHERE "notifications"."channel" = 'inapp' AND "notifications"."read_at" IS NULL;--> statement-breakpoint
CREATE INDEX `cart_lines_variant` ON `cart_lines` (`variant_id`);--> statement-breakpoint
CREATE INDEX `old_slugs_product` ON `old_slugs` (`product_id`);--> statement-breakpoint
CREATE INDEX `orders_overdue` ON `orders` (`due_at`,`id`) WHERE "orders"."due_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `shipping_zone_districts_zone` ON `shipping_zone_districts` (`zone_id`);--> statement-breakpoint
CREATE INDEX `cases_overdue` ON `cases` (`due_at`,`village_id`) WHERE "cases"."closed" = 0;--> statement-breakpoint
CREATE INDEX `letter_fee_reports_asked` ON `letter_fee_reports` (`at`) WHERE "letter_fee_reports"."asked_to_pay" = 1;--> statement-breakpoint
CREATE INDEX `letter_numbers_year` ON `letter_numbers` (`village_id`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `letters_printed` ON `letters` (upper(replace("number_text", ' ', '')));--> statement-breakpoint
CREATE INDEX `payments_waiting` ON `payments` (`payee_id`,`state`);--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);
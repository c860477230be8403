ALTER TABLE `payments` ADD `refund_to_sealed` text;--> statement-breakpoint
ALTER TABLE `refunds` ADD `due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `refunds` ADD `proof_key` text;--> statement-breakpoint
ALTER TABLE `refunds` ADD `proof_hash` text;--> statement-breakpoint
ALTER TABLE `refunds` ADD `round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_proof` ON `refunds` (`proof_hash`) WHERE "refunds"."proof_hash" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `refunds_due` ON `refunds` (`due_at`,`id`) WHERE "refunds"."state" IN ('open', 'sent');--> statement-breakpoint
CREATE INDEX `refunds_owed` ON `refunds` (`created_at`) WHERE "refunds"."state" IN ('open', 'late', 'contested');
ALTER TABLE `orders` ADD `link_round` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `notifications_keyed` ON `notifications` (`id`) WHERE instr("notifications"."path", '?k=') > 0;--> statement-breakpoint
UPDATE notifications SET path = substr(path, 1, instr(path, '?k=') - 1)
WHERE id IN (SELECT id FROM notifications WHERE instr(path, '?k=') > 0 LIMIT 5000);

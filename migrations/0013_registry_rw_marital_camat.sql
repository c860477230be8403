ALTER TABLE `households` ADD `rw` text;--> statement-breakpoint
ALTER TABLE `residents` ADD `marital_recorded` integer;--> statement-breakpoint
ALTER TABLE `districts` ADD `head_name` text;--> statement-breakpoint
ALTER TABLE `districts` ADD `head_nip` text;
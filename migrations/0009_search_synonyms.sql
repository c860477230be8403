CREATE TABLE `search_synonyms` (
	`id` integer PRIMARY KEY NOT NULL,
	`line` text NOT NULL,
	`village_id` text,
	`added_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_synonyms_several" CHECK("search_synonyms"."line" LIKE '%_, _%')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_synonyms_line` ON `search_synonyms` (`line`);
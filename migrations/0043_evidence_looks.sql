CREATE TABLE `evidence_looks` (
	`village_id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_looks_day" CHECK("evidence_looks"."day" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
);

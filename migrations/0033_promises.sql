CREATE TABLE `evidence_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`indicator` text NOT NULL,
	`title` text NOT NULL,
	`link` text NOT NULL,
	`dated_on` text NOT NULL,
	`added_by_role` text NOT NULL,
	`added_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_documents_day" CHECK("evidence_documents"."dated_on" GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
	CONSTRAINT "evidence_documents_link" CHECK("evidence_documents"."link" LIKE 'https://_%' OR "evidence_documents"."link" LIKE '/_%'),
	CONSTRAINT "evidence_documents_title" CHECK(trim("evidence_documents"."title") <> '')
);
--> statement-breakpoint
CREATE INDEX `evidence_documents_village` ON `evidence_documents` (`village_id`,`indicator`);--> statement-breakpoint
CREATE TABLE `levy_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`reports` integer,
	`counted_at` integer NOT NULL,
	CONSTRAINT "levy_years_few" CHECK("levy_years"."reports" IS NULL OR "levy_years"."reports" >= 10)
);
--> statement-breakpoint
CREATE TABLE `promise_windows` (
	`village_id` text NOT NULL,
	`board` text NOT NULL,
	`period` text NOT NULL,
	`number` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`counted_at` integer NOT NULL,
	`lines` text NOT NULL,
	`out` text NOT NULL,
	PRIMARY KEY(`village_id`, `board`, `period`, `number`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "promise_windows_ended" CHECK("promise_windows"."counted_at" >= "promise_windows"."ended_at"),
	CONSTRAINT "promise_windows_period" CHECK("promise_windows"."period" IN ('month', 'year')),
	CONSTRAINT "promise_windows_lines" CHECK(json_valid("promise_windows"."lines"))
);
--> statement-breakpoint
CREATE INDEX `promise_windows_beside` ON `promise_windows` (`board`,`period`,`number`);
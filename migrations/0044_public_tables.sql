DROP TRIGGER letter_requests_version_delete;
--> statement-breakpoint
DROP TRIGGER letter_requests_version_insert;
--> statement-breakpoint
DROP TRIGGER letter_requests_version_update;
--> statement-breakpoint
DROP TRIGGER letters_version_delete;
--> statement-breakpoint
DROP TRIGGER letters_version_insert;
--> statement-breakpoint
DROP TRIGGER letters_version_update;

CREATE TRIGGER dataset_files_version_insert AFTER INSERT ON dataset_files BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_files_version_update AFTER UPDATE ON dataset_files BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_files_version_delete AFTER DELETE ON dataset_files BEGIN UPDATE storefront_version SET version = version + 1; END;

CREATE TRIGGER dataset_headlines_version_insert AFTER INSERT ON dataset_headlines BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_headlines_version_update AFTER UPDATE ON dataset_headlines BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_headlines_version_delete AFTER DELETE ON dataset_headlines BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_releases_version_insert AFTER INSERT ON dataset_releases BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_releases_version_update AFTER UPDATE ON dataset_releases BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER dataset_releases_version_delete AFTER DELETE ON dataset_releases BEGIN UPDATE storefront_version SET version = version + 1; END;

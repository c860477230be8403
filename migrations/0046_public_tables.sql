CREATE TRIGGER kept_projections_version_insert AFTER INSERT ON kept_projections BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER kept_projections_version_update AFTER UPDATE ON kept_projections BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER kept_projections_version_delete AFTER DELETE ON kept_projections BEGIN UPDATE storefront_version SET version = version + 1; END;

CREATE TRIGGER areas_version_insert AFTER INSERT ON areas BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER areas_version_update AFTER UPDATE ON areas BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER areas_version_delete AFTER DELETE ON areas BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_areas_version_insert AFTER INSERT ON shipping_zone_areas BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_areas_version_update AFTER UPDATE ON shipping_zone_areas BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_areas_version_delete AFTER DELETE ON shipping_zone_areas BEGIN UPDATE storefront_version SET version = version + 1; END;

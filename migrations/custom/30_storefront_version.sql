-- What public pages show has a version: it moves with every write to a table that one of them reads, whoever writes. Who
-- kept a page made of this version knows with one question that it would be made the same again. (A test compares this list
-- with what the pages read. The tables of the search follow the listings; a module's own
-- tables move it in the module's migration.)
INSERT INTO storefront_version (id, version) VALUES (1, 0);
--> statement-breakpoint
CREATE TRIGGER categories_version_insert AFTER INSERT ON categories BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER categories_version_update AFTER UPDATE ON categories BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER categories_version_delete AFTER DELETE ON categories BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER districts_version_insert AFTER INSERT ON districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER districts_version_update AFTER UPDATE ON districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER districts_version_delete AFTER DELETE ON districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER hamlets_version_insert AFTER INSERT ON hamlets BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER hamlets_version_update AFTER UPDATE ON hamlets BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER hamlets_version_delete AFTER DELETE ON hamlets BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER holidays_version_insert AFTER INSERT ON holidays BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER holidays_version_update AFTER UPDATE ON holidays BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER holidays_version_delete AFTER DELETE ON holidays BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER listings_version_insert AFTER INSERT ON listings BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER listings_version_update AFTER UPDATE ON listings BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER listings_version_delete AFTER DELETE ON listings BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER neighbourhoods_version_insert AFTER INSERT ON neighbourhoods BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER neighbourhoods_version_update AFTER UPDATE ON neighbourhoods BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER neighbourhoods_version_delete AFTER DELETE ON neighbourhoods BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER old_slugs_version_insert AFTER INSERT ON old_slugs BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER old_slugs_version_update AFTER UPDATE ON old_slugs BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER old_slugs_version_delete AFTER DELETE ON old_slugs BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER photos_version_insert AFTER INSERT ON photos BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER photos_version_update AFTER UPDATE ON photos BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER photos_version_delete AFTER DELETE ON photos BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER products_version_insert AFTER INSERT ON products BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER products_version_update AFTER UPDATE ON products BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER products_version_delete AFTER DELETE ON products BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER regions_version_insert AFTER INSERT ON regions BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER regions_version_update AFTER UPDATE ON regions BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER regions_version_delete AFTER DELETE ON regions BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_districts_version_insert AFTER INSERT ON shipping_zone_districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_districts_version_update AFTER UPDATE ON shipping_zone_districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zone_districts_version_delete AFTER DELETE ON shipping_zone_districts BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zones_version_insert AFTER INSERT ON shipping_zones BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zones_version_update AFTER UPDATE ON shipping_zones BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shipping_zones_version_delete AFTER DELETE ON shipping_zones BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shops_version_insert AFTER INSERT ON shops BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shops_version_update AFTER UPDATE ON shops BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER shops_version_delete AFTER DELETE ON shops BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER stock_holds_version_insert AFTER INSERT ON stock_holds BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER stock_holds_version_update AFTER UPDATE ON stock_holds BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER stock_holds_version_delete AFTER DELETE ON stock_holds BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER variants_version_insert AFTER INSERT ON variants BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER variants_version_update AFTER UPDATE ON variants BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER variants_version_delete AFTER DELETE ON variants BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER village_modules_version_insert AFTER INSERT ON village_modules BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER village_modules_version_update AFTER UPDATE ON village_modules BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER village_modules_version_delete AFTER DELETE ON village_modules BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER villages_version_insert AFTER INSERT ON villages BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER villages_version_update AFTER UPDATE ON villages BEGIN UPDATE storefront_version SET version = version + 1; END;
--> statement-breakpoint
CREATE TRIGGER villages_version_delete AFTER DELETE ON villages BEGIN UPDATE storefront_version SET version = version + 1; END;

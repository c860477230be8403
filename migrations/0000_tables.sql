CREATE TABLE `audit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text,
	`data` text,
	`request_id` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_events` (`subject_kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `audit_village` ON `audit_events` (`village_id`,`at`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`display_name` text NOT NULL,
	`phone_sealed` text,
	`phone_index` text,
	`email_sealed` text,
	`email_index` text,
	`resident_id` text,
	`locale` text DEFAULT 'id' NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_phone_index_unique` ON `accounts` (`phone_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_index_unique` ON `accounts` (`email_index`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_resident_id_unique` ON `accounts` (`resident_id`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`secret` text,
	`secret_sealed` text,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credentials_secret" CHECK(("credentials"."kind" = 'totp') = ("credentials"."secret_sealed" IS NOT NULL) AND ("credentials"."secret" IS NULL) = ("credentials"."secret_sealed" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_one` ON `credentials` (`account_id`,`kind`) WHERE "credentials"."kind" <> 'passkey';--> statement-breakpoint
CREATE TABLE `known_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`scope` text NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `known_devices_one` ON `known_devices` (`token_hash`,`account_id`,`scope`);--> statement-breakpoint
CREATE INDEX `known_devices_account` ON `known_devices` (`account_id`);--> statement-breakpoint
CREATE TABLE `limit_counters` (
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
);
--> statement-breakpoint
CREATE TABLE `login_locks` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `officers` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`village_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`capacity` text DEFAULT 'definitive' NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `officers_account` ON `officers` (`account_id`);--> statement-breakpoint
CREATE INDEX `officers_village` ON `officers` (`village_id`,`role`);--> statement-breakpoint
CREATE TABLE `one_time_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`subject` text NOT NULL,
	`code_hash` text,
	`code_sealed` text,
	`phone_sealed` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	CONSTRAINT "one_time_codes_tries" CHECK("one_time_codes"."tries" <= 5)
);
--> statement-breakpoint
CREATE INDEX `one_time_codes_subject` ON `one_time_codes` (`subject`,`purpose`,`created_at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`proved_at` integer NOT NULL,
	`proved_by` text NOT NULL,
	`label` text NOT NULL,
	`scope` text NOT NULL,
	`remembered` integer DEFAULT 0 NOT NULL,
	`kiosk` integer DEFAULT 0 NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text,
	`channel` text NOT NULL,
	`account_id` text,
	`to_sealed` text,
	`template` text NOT NULL,
	`locale` text DEFAULT 'id' NOT NULL,
	`params` text NOT NULL,
	`path` text,
	`dedupe_key` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`external_id` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`read_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_dedupe_key_unique` ON `notifications` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `notifications_account` ON `notifications` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text,
	`topic` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`done_at` integer,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`done_at`,`next_at`);--> statement-breakpoint
CREATE TABLE `households` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`kk_sealed` text NOT NULL,
	`kk_index` text NOT NULL,
	`address_sealed` text NOT NULL,
	`hamlet_id` text,
	`rt` text,
	`head_resident_id` text,
	`status` text DEFAULT 'active' NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `households_kk_index_unique` ON `households` (`kk_index`);--> statement-breakpoint
CREATE INDEX `households_village` ON `households` (`village_id`);--> statement-breakpoint
CREATE TABLE `record_looks` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`resident_id` text NOT NULL,
	`actor` text NOT NULL,
	`by` text NOT NULL,
	`purpose` text NOT NULL,
	`extent` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_looks_resident` ON `record_looks` (`resident_id`,`at`);--> statement-breakpoint
CREATE TABLE `residents` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`household_id` text,
	`nik_sealed` text NOT NULL,
	`nik_index` text NOT NULL,
	`name` text NOT NULL,
	`sex` text NOT NULL,
	`birth_place` text NOT NULL,
	`birth_date` text NOT NULL,
	`religion` text NOT NULL,
	`education` text NOT NULL,
	`occupation` text NOT NULL,
	`marital` text NOT NULL,
	`blood_type` text,
	`disability` text,
	`nationality` text DEFAULT 'WNI' NOT NULL,
	`relationship` text NOT NULL,
	`father_name` text,
	`mother_name` text,
	`phone_sealed` text,
	`phone_index` text,
	`status` text DEFAULT 'present' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`household_id`) REFERENCES `households`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `residents_nik_index_unique` ON `residents` (`nik_index`);--> statement-breakpoint
CREATE INDEX `residents_household` ON `residents` (`household_id`);--> statement-breakpoint
CREATE INDEX `residents_name` ON `residents` (`village_id`,`name`);--> statement-breakpoint
CREATE TABLE `districts` (
	`id` text PRIMARY KEY NOT NULL,
	`region_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	FOREIGN KEY (`region_id`) REFERENCES `regions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `districts_slug_unique` ON `districts` (`slug`);--> statement-breakpoint
CREATE TABLE `hamlets` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hamlets_name` ON `hamlets` (`village_id`,`name`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text,
	`date` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `holidays_date` ON `holidays` (`date`);--> statement-breakpoint
CREATE TABLE `neighbourhoods` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`hamlet_id` text NOT NULL,
	`number` text NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hamlet_id`) REFERENCES `hamlets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhoods_number` ON `neighbourhoods` (`village_id`,`number`);--> statement-breakpoint
CREATE TABLE `regions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`province` text NOT NULL,
	`slug` text NOT NULL,
	`pilot_village_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `regions_slug_unique` ON `regions` (`slug`);--> statement-breakpoint
CREATE TABLE `village_modules` (
	`village_id` text NOT NULL,
	`module` text NOT NULL,
	`enabled_at` integer NOT NULL,
	PRIMARY KEY(`village_id`, `module`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `villages` (
	`id` text PRIMARY KEY NOT NULL,
	`district_id` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`status` text DEFAULT 'listed' NOT NULL,
	`story` text,
	`cover` text,
	`office_address` text,
	`postal_code` text,
	`office_email` text,
	`fee_bps` integer DEFAULT 0 NOT NULL,
	`number_format` text DEFAULT '{classification}/{number:3}/{village}/{roman-month}/{year}' NOT NULL,
	`number_code` text NOT NULL,
	`office_hours` text NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "villages_fee" CHECK("villages"."fee_bps" BETWEEN 0 AND 1000),
	CONSTRAINT "villages_number_code" CHECK("villages"."number_code" <> '' AND "villages"."number_code" NOT GLOB '*[^A-Z0-9]*'),
	CONSTRAINT "villages_number_format" CHECK(instr("villages"."number_format", '{village}') > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `villages_slug_unique` ON `villages` (`slug`);--> statement-breakpoint
CREATE INDEX `villages_district` ON `villages` (`district_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `villages_number_code` ON `villages` (`number_code`);--> statement-breakpoint
CREATE TABLE `cart_lines` (
	`cart_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`seen_price` integer NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`cart_id`, `variant_id`),
	FOREIGN KEY (`cart_id`) REFERENCES `carts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cart_lines_quantity" CHECK("cart_lines"."quantity" BETWEEN 1 AND 999)
);
--> statement-breakpoint
CREATE TABLE `carts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `carts_owner_key_unique` ON `carts` (`owner_key`);--> statement-breakpoint
CREATE INDEX `carts_updated` ON `carts` (`updated_at`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`picture` text,
	`position` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `old_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`key` text NOT NULL,
	`alt` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "photos_eight" CHECK("photos"."position" BETWEEN 0 AND 7)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photos_position` ON `photos` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`shop_id` text NOT NULL,
	`category_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`story` text DEFAULT '' NOT NULL,
	`unit` text NOT NULL,
	`weight` integer NOT NULL,
	`lead_days` integer DEFAULT 0 NOT NULL,
	`section` text,
	`keywords` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`sold` integer DEFAULT 0 NOT NULL,
	`rating_sum` integer DEFAULT 0 NOT NULL,
	`rating_count` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_weight" CHECK("products"."weight" > 0),
	CONSTRAINT "products_name" CHECK(length("products"."name") BETWEEN 3 AND 120)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_slug_unique` ON `products` (`slug`);--> statement-breakpoint
CREATE INDEX `products_shop` ON `products` (`shop_id`,`status`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`key` text NOT NULL,
	`shop_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`shop_id`, `key`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`product_id` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`sku` text,
	`price` integer NOT NULL,
	`stock` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "variants_stock" CHECK("variants"."stock" >= 0),
	CONSTRAINT "variants_price" CHECK("variants"."price" > 0 AND "variants"."price" <= 1000000000)
);
--> statement-breakpoint
CREATE INDEX `variants_product` ON `variants` (`product_id`,`position`);--> statement-breakpoint
CREATE TABLE `listings` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ref_id` text NOT NULL,
	`module` text DEFAULT 'hub' NOT NULL,
	`village_id` text NOT NULL,
	`village_name` text NOT NULL,
	`village_slug` text NOT NULL,
	`district_id` text NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`category_id` text NOT NULL,
	`price` integer NOT NULL,
	`price_max` integer NOT NULL,
	`unit` text DEFAULT '' NOT NULL,
	`picture` text,
	`shop_id` text,
	`shop_name` text,
	`shop_slug` text,
	`in_stock` integer DEFAULT 1 NOT NULL,
	`cod` integer DEFAULT 0 NOT NULL,
	`pickup` integer DEFAULT 0 NOT NULL,
	`sold` integer DEFAULT 0 NOT NULL,
	`rating_sum` integer DEFAULT 0 NOT NULL,
	`rating_count` integer DEFAULT 0 NOT NULL,
	`promised_minutes` integer,
	`published_at` integer NOT NULL,
	`doc` integer GENERATED ALWAYS AS (CASE WHEN kind = 'product' THEN
        (CASE WHEN in_stock = 0 THEN 0 WHEN sold >= 1000 THEN 7 WHEN sold >= 300 THEN 6 WHEN sold >= 100 THEN 5
          WHEN sold >= 30 THEN 4 WHEN sold >= 10 THEN 3 WHEN sold >= 3 THEN 2 ELSE 1 END) * 1099511627776 + id
        ELSE id END) VIRTUAL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `listings_ref` ON `listings` (`kind`,`ref_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `listings_doc` ON `listings` (`doc`);--> statement-breakpoint
CREATE INDEX `listings_newest` ON `listings` (`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_price` ON `listings` (`price`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_sold` ON `listings` (`sold`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_category_newest` ON `listings` (`category_id`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_category_price` ON `listings` (`category_id`,`price`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_category_sold` ON `listings` (`category_id`,`sold`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_district_newest` ON `listings` (`district_id`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_district_price` ON `listings` (`district_id`,`price`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_district_sold` ON `listings` (`district_id`,`sold`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE INDEX `listings_village` ON `listings` (`village_id`,`kind`,`published_at`);--> statement-breakpoint
CREATE INDEX `listings_shop` ON `listings` (`shop_id`,`published_at`) WHERE kind = 'product';--> statement-breakpoint
CREATE TABLE `search_documents` (
	`kind` text NOT NULL,
	`ref_id` text NOT NULL,
	`title` text NOT NULL,
	`more` text NOT NULL,
	`story` text NOT NULL,
	`words` text NOT NULL,
	PRIMARY KEY(`kind`, `ref_id`)
);
--> statement-breakpoint
CREATE TABLE `search_keys` (
	`key` text NOT NULL,
	`word` text NOT NULL,
	PRIMARY KEY(`key`, `word`)
);
--> statement-breakpoint
CREATE INDEX `search_keys_word` ON `search_keys` (`word`);--> statement-breakpoint
CREATE TABLE `search_words` (
	`word` text PRIMARY KEY NOT NULL,
	`skeleton` text NOT NULL,
	`uses` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `storefront_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "storefront_version_one" CHECK("storefront_version"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `checkouts` (
	`id` text PRIMARY KEY NOT NULL,
	`idempotency_key` text NOT NULL,
	`body_hash` text NOT NULL,
	`account_id` text,
	`total` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkouts_idempotency_key_unique` ON `checkouts` (`idempotency_key`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`product_id` text NOT NULL,
	`name` text NOT NULL,
	`variant_name` text DEFAULT '' NOT NULL,
	`unit` text NOT NULL,
	`picture` text,
	`price` integer NOT NULL,
	`quantity` integer NOT NULL,
	`weight` integer NOT NULL,
	`allocated` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" > 0 AND "order_lines"."allocated" BETWEEN 0 AND "order_lines"."quantity")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_variant` ON `order_lines` (`order_id`,`variant_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`village_id` text NOT NULL,
	`shop_id` text NOT NULL,
	`checkout_id` text NOT NULL,
	`account_id` text,
	`state` text NOT NULL,
	`method` text NOT NULL,
	`fulfilment` text NOT NULL,
	`buyer_name_sealed` text NOT NULL,
	`buyer_phone_sealed` text NOT NULL,
	`buyer_phone_index` text NOT NULL,
	`address_sealed` text,
	`district_id` text,
	`note` text DEFAULT '' NOT NULL,
	`goods` integer NOT NULL,
	`shipping` integer DEFAULT 0 NOT NULL,
	`discount` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`fee_bps` integer DEFAULT 0 NOT NULL,
	`pickup_code` text,
	`courier` text,
	`tracking_number` text,
	`cancel_reason` text,
	`shortfall` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer,
	`updated_at` integer NOT NULL,
	`completed_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checkout_id`) REFERENCES `checkouts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_state" CHECK("orders"."state" IN ('awaiting_payment','placed','accepted','paid','processing','ready_for_pickup','shipped','delivered','completed','expired','rejected','cancelled','returned','disputed','refunded')),
	CONSTRAINT "orders_method" CHECK("orders"."method" IN ('qris', 'transfer', 'cod', 'gateway', 'free')),
	CONSTRAINT "orders_fulfilment" CHECK("orders"."fulfilment" IN ('pickup', 'zone', 'courier')),
	CONSTRAINT "orders_total" CHECK("orders"."total" = "orders"."goods" + "orders"."shipping" - "orders"."discount" AND "orders"."total" >= 0),
	CONSTRAINT "orders_parts" CHECK("orders"."goods" >= 0 AND "orders"."shipping" >= 0 AND "orders"."discount" >= 0),
	CONSTRAINT "orders_address" CHECK("orders"."fulfilment" = 'pickup' OR ("orders"."address_sealed" IS NOT NULL AND "orders"."district_id" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_code_unique` ON `orders` (`code`);--> statement-breakpoint
CREATE INDEX `orders_shop` ON `orders` (`shop_id`,`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_due` ON `orders` (`state`,`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `orders_checkout_shop` ON `orders` (`checkout_id`,`shop_id`);--> statement-breakpoint
CREATE INDEX `orders_account` ON `orders` (`account_id`);--> statement-breakpoint
CREATE INDEX `orders_phone` ON `orders` (`buyer_phone_index`,`created_at`);--> statement-breakpoint
CREATE TABLE `shipping_zone_districts` (
	`shop_id` text NOT NULL,
	`district_id` text NOT NULL,
	`zone_id` text NOT NULL,
	PRIMARY KEY(`shop_id`, `district_id`),
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`zone_id`) REFERENCES `shipping_zones`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `shipping_zones` (
	`id` text PRIMARY KEY NOT NULL,
	`shop_id` text NOT NULL,
	`name` text NOT NULL,
	`fee` integer NOT NULL,
	`min_days` integer NOT NULL,
	`max_days` integer NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`shop_id`) REFERENCES `shops`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shipping_zones_fee" CHECK("shipping_zones"."fee" >= 0)
);
--> statement-breakpoint
CREATE INDEX `shipping_zones_shop` ON `shipping_zones` (`shop_id`);--> statement-breakpoint
CREATE TABLE `shops` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`owner_account_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`trade` text DEFAULT '' NOT NULL,
	`story` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`picture` text,
	`cover` text,
	`status` text DEFAULT 'applied' NOT NULL,
	`status_reason` text,
	`reopens_on` text,
	`holiday_note` text DEFAULT '' NOT NULL,
	`opening_hours` text NOT NULL,
	`pickup` integer DEFAULT 1 NOT NULL,
	`pickup_address` text DEFAULT '' NOT NULL,
	`pickup_hours` text DEFAULT '' NOT NULL,
	`cod` integer DEFAULT 1 NOT NULL,
	`cod_cap` integer DEFAULT 1000000 NOT NULL,
	`qris_static` text,
	`bank_sealed` text,
	`whatsapp_sealed` text,
	`opened_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shops_reopening_of_holiday" CHECK("shops"."reopens_on" IS NULL OR "shops"."status" = 'holiday'),
	CONSTRAINT "shops_cod_cap" CHECK("shops"."cod_cap" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shops_slug_unique` ON `shops` (`slug`);--> statement-breakpoint
CREATE INDEX `shops_village` ON `shops` (`village_id`,`status`);--> statement-breakpoint
CREATE INDEX `shops_owner` ON `shops` (`owner_account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shops_one_application` ON `shops` (`owner_account_id`) WHERE "shops"."status" = 'applied';--> statement-breakpoint
CREATE INDEX `shops_reopening` ON `shops` (`reopens_on`) WHERE "shops"."reopens_on" IS NOT NULL;--> statement-breakpoint
CREATE TABLE `stock_holds` (
	`order_id` text NOT NULL,
	`variant_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`held_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`order_id`, `variant_id`),
	FOREIGN KEY (`variant_id`) REFERENCES `variants`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stock_holds_quantity" CHECK("stock_holds"."quantity" > 0)
);
--> statement-breakpoint
CREATE INDEX `stock_holds_variant` ON `stock_holds` (`variant_id`,`expires_at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`village_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`picture` text,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`owner_account_id` text,
	`owner_phone_index` text,
	`subject_resident_id` text,
	`shop_id` text,
	`holder` text NOT NULL,
	`due_at` integer,
	`queued_at` integer NOT NULL,
	`closed` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `id`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_code_unique` ON `cases` (`code`);--> statement-breakpoint
CREATE INDEX `cases_owner` ON `cases` (`owner_account_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `cases_phone` ON `cases` (`owner_phone_index`,`updated_at`);--> statement-breakpoint
CREATE INDEX `cases_subject` ON `cases` (`subject_resident_id`,`updated_at`);--> statement-breakpoint
CREATE INDEX `cases_shop` ON `cases` (`shop_id`,`closed`,`queued_at`) WHERE "cases"."shop_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_asked` ON `cases` (`village_id`,`updated_at`) WHERE "cases"."shop_id" IS NOT NULL AND "cases"."holder" = 'operator';--> statement-breakpoint
CREATE INDEX `cases_office` ON `cases` (`village_id`,`holder`,`queued_at`) WHERE "cases"."shop_id" IS NULL;--> statement-breakpoint
CREATE TABLE `timeline_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_kind` text NOT NULL,
	`case_id` text NOT NULL,
	`village_id` text NOT NULL,
	`state` text NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`note` text,
	`holder` text NOT NULL,
	`due_at` integer,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `timeline_case` ON `timeline_entries` (`case_kind`,`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `letter_fee_reports` (
	`request_id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`asked_to_pay` integer NOT NULL,
	`details_sealed` text,
	`reported_by` text NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	FOREIGN KEY (`request_id`) REFERENCES `letter_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_fee_reports_yes_no" CHECK("letter_fee_reports"."asked_to_pay" IN (0, 1))
);
--> statement-breakpoint
CREATE INDEX `letter_fee_reports_open` ON `letter_fee_reports` (`asked_to_pay`,`seen_at`,`at`);--> statement-breakpoint
CREATE TABLE `letter_numbers` (
	`village_id` text NOT NULL,
	`year` integer NOT NULL,
	`series` text NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`request_id` text,
	`note` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`village_id`, `year`, `series`, `number`),
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_numbers_positive" CHECK("letter_numbers"."number" > 0),
	CONSTRAINT "letter_numbers_void" CHECK("letter_numbers"."status" <> 'void' OR ("letter_numbers"."note" IS NOT NULL AND "letter_numbers"."request_id" IS NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_numbers_request_id_unique` ON `letter_numbers` (`request_id`);--> statement-breakpoint
CREATE INDEX `letter_numbers_free` ON `letter_numbers` (`year`) WHERE "letter_numbers"."status" = 'free';--> statement-breakpoint
CREATE TABLE `letter_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`village_id` text NOT NULL,
	`type_id` text NOT NULL,
	`applicant_account_id` text NOT NULL,
	`subject_resident_id` text NOT NULL,
	`basis` text NOT NULL,
	`state` text NOT NULL,
	`answers_sealed` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`reject_code` text,
	`reason` text,
	`fields_to_correct` text,
	`endorsed_by` text,
	`endorsed_at` integer,
	`taken_by` text,
	`replaces_letter_id` text,
	`due_at` integer,
	`paused_at` integer,
	`paused_for` integer DEFAULT 0 NOT NULL,
	`spent_minutes` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`submitted_at` integer,
	`issued_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`type_id`) REFERENCES `letter_types`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`applicant_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`subject_resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_requests_submitted" CHECK("letter_requests"."state" = 'draft' OR "letter_requests"."submitted_at" IS NOT NULL),
	CONSTRAINT "letter_requests_rejected" CHECK(("letter_requests"."state" = 'rejected') = ("letter_requests"."reject_code" IS NOT NULL)),
	CONSTRAINT "letter_requests_reason" CHECK("letter_requests"."state" NOT IN ('rejected','needs_correction') OR length(trim(coalesce("letter_requests"."reason", ''))) > 0),
	CONSTRAINT "letter_requests_paused" CHECK(("letter_requests"."state" = 'needs_correction') = ("letter_requests"."paused_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_requests_code_unique` ON `letter_requests` (`code`);--> statement-breakpoint
CREATE INDEX `letter_requests_village` ON `letter_requests` (`village_id`,`state`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `letter_requests_subject` ON `letter_requests` (`subject_resident_id`);--> statement-breakpoint
CREATE INDEX `letter_requests_type` ON `letter_requests` (`type_id`,`issued_at`,`spent_minutes`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_requests_key` ON `letter_requests` (`applicant_account_id`,`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_requests_draft` ON `letter_requests` (`applicant_account_id`,`subject_resident_id`,`type_id`) WHERE "letter_requests"."state" = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX `letter_requests_open` ON `letter_requests` (`subject_resident_id`,`type_id`) WHERE "letter_requests"."state" IN ('submitted','endorsed','in_review','needs_correction','awaiting_secretary','awaiting_signature');--> statement-breakpoint
CREATE TABLE `letter_types` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`classification` text NOT NULL,
	`promised_minutes` integer NOT NULL,
	`valid_days` integer,
	`rt_endorsement` integer DEFAULT 0 NOT NULL,
	`secretary_step` integer DEFAULT 1 NOT NULL,
	`active` integer DEFAULT 1 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_types_promise" CHECK("letter_types"."promised_minutes" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_types_slug` ON `letter_types` (`village_id`,`slug`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`request_id` text NOT NULL,
	`subject_resident_id` text NOT NULL,
	`year` integer NOT NULL,
	`series` text NOT NULL,
	`number` integer NOT NULL,
	`number_text` text NOT NULL,
	`title` text NOT NULL,
	`token_hash` text NOT NULL,
	`token_sealed` text NOT NULL,
	`snapshot_sealed` text NOT NULL,
	`pdf_key` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`signer_officer_id` text NOT NULL,
	`signer_name` text NOT NULL,
	`signer_title` text NOT NULL,
	`state` text DEFAULT 'valid' NOT NULL,
	`revoked_reason` text,
	`revoked_at` integer,
	`replaced_by` text,
	`issued_on` text NOT NULL,
	`valid_until` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `letter_requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_request_id_unique` ON `letters` (`request_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_token_hash_unique` ON `letters` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number` ON `letters` (`village_id`,`year`,`series`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `letters_number_text` ON `letters` (`village_id`,`number_text`);--> statement-breakpoint
CREATE INDEX `letters_subject` ON `letters` (`subject_resident_id`);--> statement-breakpoint
CREATE TABLE `signers` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`officer_id` text NOT NULL,
	`certificate` text NOT NULL,
	`key_sealed` text NOT NULL,
	`valid_from` integer NOT NULL,
	`valid_until` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`village_id`) REFERENCES `villages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`officer_id`) REFERENCES `officers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signers_officer` ON `signers` (`officer_id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`journal_id` text NOT NULL,
	`line` integer NOT NULL,
	`village_id` text NOT NULL,
	`account` text NOT NULL,
	`amount` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`journal_id`, `line`),
	FOREIGN KEY (`journal_id`) REFERENCES `journals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entries_integer" CHECK(typeof("entries"."amount") = 'integer')
);
--> statement-breakpoint
CREATE INDEX `entries_account` ON `entries` (`village_id`,`account`,`at`);--> statement-breakpoint
CREATE TABLE `journals` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`kind` text NOT NULL,
	`source_event` text NOT NULL,
	`order_id` text,
	`shop_id` text,
	`lines` text NOT NULL,
	`turnover` integer DEFAULT 0 NOT NULL,
	`reverses` text,
	`at` integer NOT NULL,
	CONSTRAINT "journals_turnover" CHECK(typeof("journals"."turnover") = 'integer')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `journals_source_event_unique` ON `journals` (`source_event`);--> statement-breakpoint
CREATE INDEX `journals_order` ON `journals` (`order_id`);--> statement-breakpoint
CREATE INDEX `journals_village` ON `journals` (`village_id`,`at`);--> statement-breakpoint
CREATE INDEX `journals_shop` ON `journals` (`shop_id`,`at`);--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`order_id` text NOT NULL,
	`payee_id` text NOT NULL,
	`method` text NOT NULL,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`suffix` integer DEFAULT 0 NOT NULL,
	`received` integer DEFAULT 0 NOT NULL,
	`qris` text,
	`proof_key` text,
	`proof_hash` text,
	`bank_reference` text,
	`proof_refusal` text,
	`received_at` integer,
	`received_by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "payments_state" CHECK("payments"."state" IN ('pending','proof_submitted','verified','due','collected','remitted','refused','expired','cancelled','refund_due','refunded')),
	CONSTRAINT "payments_amount" CHECK("payments"."amount" >= 0 AND "payments"."received" >= 0 AND "payments"."suffix" BETWEEN 0 AND 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_order_id_unique` ON `payments` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_proof` ON `payments` (`proof_hash`) WHERE "payments"."proof_hash" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `payments_reference` ON `payments` (`payee_id`,`bank_reference`) WHERE "payments"."bank_reference" IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `payments_told_apart` ON `payments` (`payee_id`,`amount`) WHERE "payments"."method" IN ('qris', 'transfer') AND "payments"."state" = 'pending';--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`village_id` text NOT NULL,
	`order_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`in_books` integer DEFAULT 0 NOT NULL,
	`reference` text,
	`created_at` integer NOT NULL,
	`paid_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("refunds"."amount" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refunds_idempotency_key_unique` ON `refunds` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);
-- Nobody can hold a piece that somebody else holds. `held_at` is the clock of the one who asks: holds that ended before it
-- do not count, whether or not a job has cleaned them up; the order's own hold never counts against itself.
CREATE TRIGGER stock_holds_fit_insert BEFORE INSERT ON stock_holds
WHEN NEW.quantity > coalesce((SELECT stock FROM variants WHERE id = NEW.variant_id), 0) - (
  SELECT coalesce(sum(h.quantity), 0) FROM stock_holds h
  WHERE h.variant_id = NEW.variant_id AND h.expires_at > NEW.held_at AND h.order_id <> NEW.order_id)
BEGIN
  SELECT RAISE(ABORT, 'stock is short');
END;
--> statement-breakpoint
CREATE TRIGGER stock_holds_fit_update BEFORE UPDATE ON stock_holds
WHEN NEW.quantity > coalesce((SELECT stock FROM variants WHERE id = NEW.variant_id), 0) - (
  SELECT coalesce(sum(h.quantity), 0) FROM stock_holds h
  WHERE h.variant_id = NEW.variant_id AND h.expires_at > NEW.held_at AND h.order_id <> NEW.order_id)
BEGIN
  SELECT RAISE(ABORT, 'stock is short');
END;
--> statement-breakpoint
-- What the market shows as sold out follows the stock, whoever changes it: a sale, a return, the seller's own count.
CREATE TRIGGER variants_stock_shown AFTER UPDATE OF stock, active ON variants
WHEN (NEW.stock > 0) <> (OLD.stock > 0) OR NEW.active <> OLD.active
BEGIN
  UPDATE listings
    SET in_stock = EXISTS (SELECT 1 FROM variants v WHERE v.product_id = NEW.product_id AND v.active = 1 AND v.stock > 0)
      AND coalesce((SELECT s.status FROM shops s WHERE s.id = listings.shop_id), 'open') = 'open'
    WHERE kind = 'product' AND ref_id = NEW.product_id;
END;

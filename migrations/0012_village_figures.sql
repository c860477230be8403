-- What the kabupaten's console shows is counted as it changes, see hub/region-console.
INSERT INTO village_figures (village_id, shops, products, open, closed)
SELECT v.id, coalesce(s.n, 0), coalesce(p.n, 0), coalesce(c.open, 0), coalesce(c.closed, 0)
FROM villages v
LEFT JOIN (SELECT village_id, count(*) AS n FROM shops WHERE status IN ('open', 'holiday') GROUP BY village_id) s ON s.village_id = v.id
LEFT JOIN (SELECT village_id, count(*) AS n FROM products WHERE status = 'live' GROUP BY village_id) p ON p.village_id = v.id
LEFT JOIN (SELECT village_id, sum(closed = 0) AS open, sum(closed = 1) AS closed FROM cases GROUP BY village_id) c ON c.village_id = v.id;
--> statement-breakpoint
CREATE TRIGGER shops_counted_insert AFTER INSERT ON shops
BEGIN
  INSERT INTO village_figures (village_id, shops) SELECT NEW.village_id, 1 WHERE NEW.status IN ('open', 'holiday')
    ON CONFLICT (village_id) DO UPDATE SET shops = shops + 1;
END;
--> statement-breakpoint
CREATE TRIGGER shops_counted_update AFTER UPDATE OF status, village_id ON shops
WHEN (NEW.status IN ('open', 'holiday')) <> (OLD.status IN ('open', 'holiday')) OR NEW.village_id <> OLD.village_id
BEGIN
  UPDATE village_figures SET shops = shops - 1 WHERE village_id = OLD.village_id AND OLD.status IN ('open', 'holiday');
  INSERT INTO village_figures (village_id, shops) SELECT NEW.village_id, 1 WHERE NEW.status IN ('open', 'holiday')
    ON CONFLICT (village_id) DO UPDATE SET shops = shops + 1;
END;
--> statement-breakpoint
CREATE TRIGGER shops_counted_delete AFTER DELETE ON shops
BEGIN
  UPDATE village_figures SET shops = shops - 1 WHERE village_id = OLD.village_id AND OLD.status IN ('open', 'holiday');
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_insert AFTER INSERT ON products
BEGIN
  INSERT INTO village_figures (village_id, products) SELECT NEW.village_id, 1 WHERE NEW.status = 'live'
    ON CONFLICT (village_id) DO UPDATE SET products = products + 1;
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_update AFTER UPDATE OF status, village_id ON products
WHEN (NEW.status = 'live') <> (OLD.status = 'live') OR NEW.village_id <> OLD.village_id
BEGIN
  UPDATE village_figures SET products = products - 1 WHERE village_id = OLD.village_id AND OLD.status = 'live';
  INSERT INTO village_figures (village_id, products) SELECT NEW.village_id, 1 WHERE NEW.status = 'live'
    ON CONFLICT (village_id) DO UPDATE SET products = products + 1;
END;
--> statement-breakpoint
CREATE TRIGGER products_counted_delete AFTER DELETE ON products
BEGIN
  UPDATE village_figures SET products = products - 1 WHERE village_id = OLD.village_id AND OLD.status = 'live';
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_insert AFTER INSERT ON cases
BEGIN
  INSERT INTO village_figures (village_id, open, closed) VALUES (NEW.village_id, NEW.closed = 0, NEW.closed = 1)
    ON CONFLICT (village_id) DO UPDATE SET open = open + excluded.open, closed = closed + excluded.closed;
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_update AFTER UPDATE OF closed, village_id ON cases
WHEN NEW.closed <> OLD.closed OR NEW.village_id <> OLD.village_id
BEGIN
  UPDATE village_figures SET open = open - (OLD.closed = 0), closed = closed - (OLD.closed = 1) WHERE village_id = OLD.village_id;
  INSERT INTO village_figures (village_id, open, closed) VALUES (NEW.village_id, NEW.closed = 0, NEW.closed = 1)
    ON CONFLICT (village_id) DO UPDATE SET open = open + excluded.open, closed = closed + excluded.closed;
END;
--> statement-breakpoint
CREATE TRIGGER cases_counted_delete AFTER DELETE ON cases
BEGIN
  UPDATE village_figures SET open = open - (OLD.closed = 0), closed = closed - (OLD.closed = 1) WHERE village_id = OLD.village_id;
END;
--> statement-breakpoint
-- The listing of a product shows how many were sold, whoever counts them.
CREATE TRIGGER products_sold_shown AFTER UPDATE OF sold ON products WHEN NEW.sold <> OLD.sold
BEGIN
  UPDATE listings SET sold = NEW.sold WHERE kind = 'product' AND ref_id = NEW.id;
END;

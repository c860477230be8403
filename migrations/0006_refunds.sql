-- Never more money back than came in, however many refunds are asked for at once; and only for the payment's own order.
CREATE TRIGGER refunds_within_received BEFORE INSERT ON refunds
WHEN NEW.amount + (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = NEW.payment_id)
  > coalesce((SELECT p.received FROM payments p
      WHERE p.id = NEW.payment_id AND p.order_id = NEW.order_id AND p.village_id = NEW.village_id), 0)
BEGIN
  SELECT RAISE(ABORT, 'a refund is at most what was received');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_keep_amount BEFORE UPDATE ON refunds
WHEN NEW.amount <> OLD.amount OR NEW.payment_id <> OLD.payment_id OR NEW.order_id <> OLD.order_id
BEGIN
  SELECT RAISE(ABORT, 'a refund keeps its amount and payment');
END;
--> statement-breakpoint
CREATE TRIGGER refunds_no_delete BEFORE DELETE ON refunds BEGIN SELECT RAISE(ABORT, 'refunds are kept'); END;
--> statement-breakpoint
CREATE TRIGGER payments_keep_received BEFORE UPDATE OF received ON payments
WHEN NEW.received < (SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'received money covers its refunds');
END;

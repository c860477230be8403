-- A view nobody reads: inserting into it checks a condition and aborts the whole batch when it does not hold.
CREATE VIEW guard AS SELECT 1 AS holds;
--> statement-breakpoint
CREATE TRIGGER guard_holds INSTEAD OF INSERT ON guard WHEN NEW.holds IS NOT 1
BEGIN
  SELECT RAISE(ABORT, 'guard does not hold');
END;

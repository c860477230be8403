ALTER TABLE `officers` ADD `nip` text;--> statement-breakpoint
ALTER TABLE `officers` ADD `ended_at` integer;--> statement-breakpoint
-- What was given an end before, has ended.
UPDATE `officers` SET `ended_at` = `until_at` WHERE `until_at` IS NOT NULL;--> statement-breakpoint
-- Until now an office could be given twice: the later one counts, and begins where the earlier ends.
UPDATE `officers` SET `ended_at` = l.at, `until_at` = l.at
  FROM (SELECT o.id, (SELECT min(n.from_at) FROM `officers` n WHERE n.account_id = o.account_id AND n.village_id = o.village_id
      AND n.role = o.role AND n.ended_at IS NULL AND (n.from_at, n.id) > (o.from_at, o.id)) AS at
    FROM `officers` o WHERE o.ended_at IS NULL) l
  WHERE l.id = `officers`.id AND l.at IS NOT NULL;--> statement-breakpoint
-- Of two heads of a village the later one is its head.
UPDATE `officers` SET `ended_at` = l.at, `until_at` = l.at
  FROM (SELECT o.id, (SELECT min(n.from_at) FROM `officers` n WHERE n.village_id = o.village_id
      AND n.role = 'head' AND n.capacity IN ('definitive', 'plt', 'pj') AND n.ended_at IS NULL
      AND (n.from_at, n.id) > (o.from_at, o.id)) AS at
    FROM `officers` o WHERE o.role = 'head' AND o.capacity IN ('definitive', 'plt', 'pj') AND o.ended_at IS NULL) l
  WHERE l.id = `officers`.id AND l.at IS NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `officers_one` ON `officers` (`account_id`,`village_id`,`role`) WHERE "officers"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `officers_one_head` ON `officers` (`village_id`) WHERE "officers"."role" = 'head' AND "officers"."capacity" IN ('definitive', 'plt', 'pj') AND "officers"."ended_at" IS NULL;

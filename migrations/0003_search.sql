-- Full-text indexes of the listings on show; rowid = listings.doc. The words are normalised before (hub/listings), so the
-- tokenizer only splits at spaces. No text is stored; no positions either: users' phrases and operators are just words.
CREATE VIRTUAL TABLE search_products USING fts5(title, more, story, facets, content='', contentless_delete=1, detail=column, tokenize='ascii');
--> statement-breakpoint
-- Services of all villages and shops: few, so a search over them need not be narrowed to a part of the index.
CREATE VIRTUAL TABLE search_others USING fts5(title, more, story, facets, content='', contentless_delete=1, detail=column, tokenize='ascii');
--> statement-breakpoint
-- What the index holds for a listing.
CREATE VIEW search_rows AS
SELECT l.id, l.kind, l.doc, d.title,
  d.more || ' ' || lower(coalesce(l.shop_name, '') || ' ' || l.village_name) AS more,
  d.story,
  l.kind || ' k' || replace(l.category_id, '-', '') || ' v' || replace(l.village_id, '.', '')
    || ' d' || replace(l.district_id, '.', '') AS facets,
  d.words
FROM listings l JOIN search_documents d ON d.kind = l.kind AND d.ref_id = l.ref_id;
--> statement-breakpoint
CREATE TRIGGER listings_index_insert AFTER INSERT ON listings
BEGIN
  INSERT INTO search_products (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows WHERE id = NEW.id AND kind = 'product';
  INSERT INTO search_others (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows WHERE id = NEW.id AND kind <> 'product';
  INSERT INTO search_words (word, skeleton, uses)
    SELECT w.value ->> 0, w.value ->> 1, 1 FROM search_rows r, json_each(r.words) w WHERE r.id = NEW.id
    ON CONFLICT (word) DO UPDATE SET uses = uses + 1;
END;
--> statement-breakpoint
CREATE TRIGGER listings_index_update AFTER UPDATE ON listings
WHEN OLD.doc IS NOT NEW.doc OR OLD.category_id IS NOT NEW.category_id OR OLD.village_id IS NOT NEW.village_id
  OR OLD.shop_name IS NOT NEW.shop_name OR OLD.village_name IS NOT NEW.village_name
BEGIN
  DELETE FROM search_products WHERE OLD.kind = 'product' AND rowid = OLD.doc;
  DELETE FROM search_others WHERE OLD.kind <> 'product' AND rowid = OLD.doc;
  INSERT INTO search_products (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows WHERE id = NEW.id AND kind = 'product';
  INSERT INTO search_others (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows WHERE id = NEW.id AND kind <> 'product';
END;
--> statement-breakpoint
CREATE TRIGGER listings_index_delete BEFORE DELETE ON listings
BEGIN
  UPDATE search_words SET uses = uses - 1
    WHERE word IN (SELECT w.value ->> 0 FROM search_rows r, json_each(r.words) w WHERE r.id = OLD.id);
  DELETE FROM search_words
    WHERE uses <= 0 AND word IN (SELECT w.value ->> 0 FROM search_rows r, json_each(r.words) w WHERE r.id = OLD.id);
  DELETE FROM search_products WHERE OLD.kind = 'product' AND rowid = OLD.doc;
  DELETE FROM search_others WHERE OLD.kind <> 'product' AND rowid = OLD.doc;
END;
--> statement-breakpoint
-- A document that changes while its listing is on show is indexed anew.
CREATE TRIGGER search_documents_update AFTER UPDATE ON search_documents
WHEN (OLD.title IS NOT NEW.title OR OLD.more IS NOT NEW.more OR OLD.story IS NOT NEW.story OR OLD.words IS NOT NEW.words)
  AND EXISTS (SELECT 1 FROM listings WHERE kind = NEW.kind AND ref_id = NEW.ref_id)
BEGIN
  DELETE FROM search_products WHERE NEW.kind = 'product'
    AND rowid = (SELECT doc FROM listings WHERE kind = NEW.kind AND ref_id = NEW.ref_id);
  DELETE FROM search_others WHERE NEW.kind <> 'product'
    AND rowid = (SELECT doc FROM listings WHERE kind = NEW.kind AND ref_id = NEW.ref_id);
  INSERT INTO search_products (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows
    WHERE kind = 'product' AND id = (SELECT id FROM listings WHERE kind = NEW.kind AND ref_id = NEW.ref_id);
  INSERT INTO search_others (rowid, title, more, story, facets)
    SELECT doc, title, more, story, facets FROM search_rows
    WHERE kind <> 'product' AND id = (SELECT id FROM listings WHERE kind = NEW.kind AND ref_id = NEW.ref_id);
  INSERT INTO search_words (word, skeleton, uses)
    SELECT w.value ->> 0, w.value ->> 1, 1 FROM json_each(NEW.words) w WHERE true
    ON CONFLICT (word) DO UPDATE SET uses = uses + 1;
  UPDATE search_words SET uses = uses - 1 WHERE word IN (SELECT w.value ->> 0 FROM json_each(OLD.words) w);
  DELETE FROM search_words WHERE uses <= 0 AND word IN (SELECT w.value ->> 0 FROM json_each(OLD.words) w);
END;
--> statement-breakpoint
CREATE TRIGGER search_words_insert AFTER INSERT ON search_words
BEGIN
  INSERT INTO search_keys (key, word)
    SELECT NEW.word, NEW.word
    UNION SELECT '~' || NEW.skeleton, NEW.word WHERE length(NEW.skeleton) >= 2
    UNION SELECT substr(NEW.word, 1, p.value - 1) || substr(NEW.word, p.value + 1), NEW.word
      FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]') p
      WHERE p.value <= length(NEW.word) AND length(NEW.word) BETWEEN 4 AND 20;
END;
--> statement-breakpoint
CREATE TRIGGER search_words_delete AFTER DELETE ON search_words
BEGIN
  DELETE FROM search_keys WHERE word = OLD.word;
END;

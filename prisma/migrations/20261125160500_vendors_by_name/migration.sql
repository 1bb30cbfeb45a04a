-- The admins' list of vendors: by name, a page by key.
CREATE INDEX "vendor_name" ON "vendor" (lower("name"), "id");

-- Found by the beginning of a word of its name, or of its address, which is the name without accents.
CREATE INDEX "vendor_words" ON "vendor" USING gin (to_tsvector('simple', "name" || ' ' || "slug"));

-- Search (docs/decisions/050-search.md). What a word is, is said here once, for what is searched and for what is asked:
-- by code points, so that it is the same in a database of any locale. (The engine splits at every semicolon, also inside
-- comments and strings: each function is one statement and its body one expression.)

-- Capitals beyond ASCII, letters with a stroke, and Arabic digits. Only where there are some: translate looks at each
-- character of a text for each of these.
CREATE FUNCTION "search_lower"("it" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN "it" COLLATE "C" !~ '[ØøŁłĐđÐðĦħŦŧıςÞŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹æœßẞÆŒ]' THEN "it" ELSE
  replace(replace(replace(replace(replace(replace(translate("it",
    'ØøŁłĐđÐðĦħŦŧıςÞŊƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷƸƼǤǶǷȜȠȢȤȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹',
    'oollddddhhttiσþŋɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒƹƽǥƕƿȝƞȣȥⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿ01234567890123456789'),
    'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe'), 'ß', 'ss'), 'ẞ', 'ss')
END;

-- Compatibility forms made one (NFKC), without marks above and below letters and without what shows nothing. Marks that
-- make another letter, of a kana or an Indic letter, stay. Nobody writes more than is looked at here (PRODUCT 3): a
-- tsvector holds 1 MB, and pairs double what they are made of.
CREATE FUNCTION "search_plain"("it" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN normalize(left(
  regexp_replace(left(normalize(left("it", 150000), NFKD), 150000) COLLATE "C", '[\u00AD\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C5\u05C7\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7-\u06E8\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF\u180B-\u180F\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF\U000E0000-\U000E0FFF]+', '', 'g'),
  100000), NFC);

-- A text as words with a space between, and runs of scripts written without spaces, each with U+0001 before it.
CREATE FUNCTION "search_pieces"("it" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN octet_length("it") = length("it")
THEN regexp_replace(lower(left("it", 100000) COLLATE "C"), '[^a-z0-9]+', ' ', 'g')
ELSE regexp_replace(regexp_replace(search_lower(lower(search_plain("it") COLLATE "C")) COLLATE "C",
  -- What is no part of a word: ASCII's, punctuation, symbols, emoji, private use.
  '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00BF\u00D7\u00F7\u02C2-\u02DF\u037E\u0387\u055A-\u055F\u0589-\u058F\u05BE\u05C0\u05C3\u05C6\u05F3-\u05F4\u0600-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u06DD-\u06DE\u06E9\u0700-\u070F\u0964-\u0965\u0970\u0E3F\u0E4F\u0E5A-\u0E5B\u0F04-\u0F14\u0F3A-\u0F3D\u104A-\u104F\u10FB\u1360-\u1368\u1400\u1680\u16EB-\u16ED\u17D4-\u17D6\u17D8-\u17DB\u1800-\u180A\u1944-\u1945\u1AA0-\u1AAD\u1B5A-\u1B60\u1C3B-\u1C3F\u2000-\u2BFF\u2E00-\u2E7F\u2FE0-\u3004\u3008-\u3020\u3030\u303D-\u303F\u30A0\u30FB\u4DC0-\u4DFF\uA4FE-\uA4FF\uA60D-\uA60F\uA9C1-\uA9CF\uAA5C-\uAA5F\uAADE-\uAADF\uE000-\uF8FF\uFD3E-\uFD3F\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFF0F\uFFF0-\uFFFF\U0001D000-\U0001D3FF\U0001F000-\U0001FBFF\U000E0000-\U0010FFFF]+', ' ', 'g'),
  -- Thai, Lao, Tibetan, Myanmar, Khmer and their neighbours, kana, bopomofo, Han, Yi, Javanese, Tangut.
  '([\u0E00-\u0FFF\u1000-\u109F\u1780-\u17FF\u1950-\u19DF\u1A20-\u1AAF\u1B00-\u1B7F\u2E80-\u2FDF\u3005-\u3007\u3021-\u302F\u3031-\u303C\u3041-\u3096\u3099-\u30FF\u3100-\u312F\u31A0-\u31FF\u3400-\u4DBF\u4E00-\uA4CF\uA980-\uA9FF\uAA60-\uAADF\U00016FE0-\U00018DFF\U0001AFF0-\U0001B2FF\U00020000-\U0003FFFF]+)', E' \x01\\1 ', 'g')
END;

-- Words cut at 200 characters, and of runs every two successive characters and the last one.
CREATE FUNCTION "search_words"("pieces" TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN CASE WHEN strpos("pieces", E'\x01') = 0 AND length("pieces") <= 500
THEN string_to_array("pieces", ' ')
ELSE ARRAY(
  SELECT left(piece, 200) FROM string_to_table("pieces", ' ') AS piece WHERE NOT starts_with(piece, E'\x01')
  UNION ALL
  SELECT pair FROM (
    SELECT one, rtrim(one || lead(one, 1, '') OVER (ORDER BY nth), E'\x01') AS pair
    FROM string_to_table((
      SELECT string_agg(piece, '') FROM string_to_table("pieces", ' ') AS piece WHERE starts_with(piece, E'\x01')
    ), NULL) WITH ORDINALITY AS every(one, nth)
  ) AS pairs WHERE one <> E'\x01'
)
END;

-- What is kept beside a text. Short ASCII, which is most of it, is cut on the spot: PostgreSQL puts this expression in
-- place of the call (not so, were it declared strict).
CREATE FUNCTION "search_document"("it" TEXT) RETURNS TSVECTOR LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(array_remove(CASE WHEN octet_length("it") = length("it") AND length("it") <= 2000
THEN string_to_array(regexp_replace(lower("it" COLLATE "C"), '[^a-z0-9]+', ' ', 'g'), ' ')
ELSE search_words(search_pieces("it"))
END, ''));

-- What is asked for, each term as the text of a tsquery: a word by its beginning, a run by all its pairs, a run of one
-- character by that. At most ten count.
CREATE FUNCTION "search_terms"("it" TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT CASE
    WHEN NOT starts_with(piece, E'\x01') THEN '''' || left(piece, 200) || ''':*'
    WHEN length(piece) = 2 THEN '''' || substr(piece, 2) || ''':*'
    ELSE (
      SELECT string_agg('''' || substr(piece, nth, 2) || '''', ' & ') FROM generate_series(2, length(piece) - 1) AS nth
    )
  END
  FROM string_to_table(search_pieces(left("it", 300)), ' ') AS piece
  WHERE piece <> '' GROUP BY piece ORDER BY length(piece) DESC, piece LIMIT 10
);

-- All of it, null when there is nothing to look for.
CREATE FUNCTION "search_query"("it" TEXT) RETURNS TSQUERY LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN nullif(array_to_string(search_terms("it"), ' & '), '')::TSQUERY;

-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "words" tsvector GENERATED ALWAYS AS (search_document("text")) STORED;

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "name_words" tsvector GENERATED ALWAYS AS (search_document("name")) STORED;

-- AlterTable
ALTER TABLE "vendor" ADD COLUMN     "name_words" tsvector GENERATED ALWAYS AS (search_document("name")) STORED;

-- What Prisma cannot say --------------------------------------------------------------------------------

-- Without a list of what is still to be put in: every search would read that list, and some message would wait for it.
CREATE INDEX "entry_words" ON "entry" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "user_name_words" ON "user" USING gin ("name_words") WITH (fastupdate = off);
CREATE INDEX "vendor_name_words" ON "vendor" USING gin ("name_words") WITH (fastupdate = off);

-- Order numbers by their beginning.
CREATE INDEX "order_number_beginning" ON "order" (lower("number" COLLATE "C") text_pattern_ops);

-- Who accused whom of what in the seven days up to the newest night.
CREATE OR REPLACE VIEW {schema}.accusations_this_week AS
SELECT
  COALESCE(q.published_date, q.batch_date) AS said_on,
  q.speaker_name AS speaker_name,
  q.speaker_role AS speaker_role,
  q.target AS accused,
  q.quotation_text AS quotation_text,
  q.score AS score,
  q.publisher AS publisher,
  q.article_title AS article_title,
  q.canonical_url AS canonical_url,
  q.speaker_id AS speaker_id,
  q.attribution_id AS attribution_id
FROM {schema}.quotations_themes AS q
CROSS JOIN (SELECT {6 days before MAX(batch_date)} AS first_day FROM {schema}.quotations) AS week
WHERE q.theme = 'accusation'
  AND q.attribution_mode = 'voiced'
  AND q.speaker_id IS NOT NULL
  AND COALESCE(q.published_date, q.batch_date) >= week.first_day;

-- Who called for help, and from whom.
CREATE OR REPLACE VIEW {schema}.calls_for_help AS
SELECT
  COALESCE(q.published_date, q.batch_date) AS said_on,
  q.speaker_name AS speaker_name,
  q.speaker_role AS speaker_role,
  q.target AS asked,
  q.quotation_text AS quotation_text,
  q.score AS score,
  q.publisher AS publisher,
  q.article_title AS article_title,
  q.canonical_url AS canonical_url,
  q.speaker_id AS speaker_id,
  q.attribution_id AS attribution_id
FROM {schema}.quotations_themes AS q
WHERE q.theme = 'call_for_help'
  AND q.attribution_mode = 'voiced'
  AND q.speaker_id IS NOT NULL;

-- How one person's words on one topic changed: each utterance once, with the one before it.
-- (NULLIF: ClickHouse has no null for the first row in a column that never is null.)
CREATE OR REPLACE VIEW {schema}.words_on_topic AS
SELECT
  u.speaker_id AS speaker_id,
  u.speaker_name AS speaker_name,
  u.topic AS topic,
  u.first_day AS said_on,
  u.words AS quotation_text,
  LAG(NULLIF(u.first_day, DATE '1970-01-01'))
    OVER (PARTITION BY u.speaker_id, u.topic ORDER BY u.first_day, u.quotation_id) AS said_before_on,
  LAG(NULLIF(u.words, ''))
    OVER (PARTITION BY u.speaker_id, u.topic ORDER BY u.first_day, u.quotation_id) AS said_before,
  u.articles AS articles,
  u.quotation_id AS quotation_id
FROM (
  SELECT
    q.speaker_id AS speaker_id,
    q.topic AS topic,
    q.quotation_id AS quotation_id,
    MIN(q.speaker_name) AS speaker_name,
    MIN(COALESCE(q.published_date, q.batch_date)) AS first_day,
    MIN(q.quotation_text) AS words,
    COUNT(DISTINCT q.article_id) AS articles
  FROM {schema}.quotations_topics AS q
  WHERE q.attribution_mode = 'voiced'
    AND q.speaker_id IS NOT NULL
  GROUP BY q.speaker_id, q.topic, q.quotation_id
) AS u;

-- Which outlets carried a quotation, however they cut it: since when, and in how many articles.
-- An utterance is a cluster of the night, or the same words by the same speaker if it is in none.
-- (NULLIF: ClickHouse fills the columns of a row that has no partner with '' instead of null.)
CREATE OR REPLACE VIEW {schema}.outlets_of_quotations AS
SELECT
  o.utterance_id AS utterance_id,
  MIN(o.speaker_name) AS speaker_name,
  MIN(o.words) AS quotation_text,
  o.outlet AS outlet,
  MIN(o.said_on) AS first_said_on,
  COUNT(DISTINCT o.article_id) AS articles,
  MIN(o.canonical_url) AS canonical_url
FROM (
  SELECT
    COALESCE(NULLIF(m.cluster_id, ''), q.quotation_id) AS utterance_id,
    COALESCE(NULLIF(c.canonical_text, ''), q.quotation_text) AS words,
    q.article_id AS article_id,
    q.speaker_name AS speaker_name,
    COALESCE(q.publisher, q.publisher_domain) AS outlet,
    COALESCE(q.published_date, q.batch_date) AS said_on,
    q.canonical_url AS canonical_url
  FROM {schema}.quotations AS q
  LEFT JOIN {schema}.quotation_cluster_members AS m
    ON m.attribution_id = q.attribution_id AND m.batch_date = q.batch_date
  LEFT JOIN {schema}.quotation_clusters AS c
    ON c.cluster_id = m.cluster_id AND c.batch_date = m.batch_date
) AS o
WHERE o.outlet IS NOT NULL
GROUP BY o.utterance_id, o.outlet;

/** Gives an event the next place; returns what is then the head. */
const record = (schema: string) => `
CREATE FUNCTION ${schema}.record(last ${schema}.head, id text, type text, tags text[], canonical text)
RETURNS ${schema}.head
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
  last.position := last.position + 1;
  last.hash := sha256(last.hash || convert_to(canonical, 'UTF8'));
  INSERT INTO event (position, id, type, canonical, hash) VALUES (last.position, id, type, canonical, last.hash);
  INSERT INTO tag (tag, type, position) SELECT unnest(tags), type, last.position;
  RETURN last;
END $$;`;

/** Moves the head, wakes who listens, and has the commit wait for the disk, whatever the role's setting is. */
const advance = (schema: string, channel: string) => `
CREATE FUNCTION ${schema}.advance(last ${schema}.head) RETURNS void
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
BEGIN
  UPDATE head SET position = last.position, hash = last.hash, recorded_at = last.recorded_at;
  PERFORM pg_notify('${channel}', '');
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;
END $$;`;

/**
 * Appends for several commands, each with its own verdict: 'known' with the recorded events that have its ids,
 * 'conflict' with the positions that match its condition, or 'recorded' with the place, instant and link of each event.
 */
const append = (schema: string) => `
CREATE FUNCTION ${schema}.append(commands jsonb)
RETURNS TABLE (command bigint, verdict text, place bigint, instant text, content text, link bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
DECLARE
  last head;
  given jsonb;
  fresh record;
BEGIN
  SELECT * INTO STRICT last FROM head FOR UPDATE;
  FOR command, given IN SELECT ordinality - 1, value FROM jsonb_array_elements(commands) WITH ORDINALITY LOOP
    RETURN QUERY
      SELECT command, 'known', event.position, NULL::text, event.canonical, event.hash FROM event
      WHERE event.id = ANY (ARRAY(SELECT value->>'id' FROM jsonb_array_elements(given->'events')));
    CONTINUE WHEN FOUND;
    IF (given->'condition'->'after')::bigint < last.position THEN
      RETURN QUERY
        SELECT command, 'conflict', found.position, NULL::text, NULL::text, NULL::bytea
        FROM forwards(nullif(given->'condition'->'arms', 'null'), (given->'condition'->'after')::bigint,
          last.position, last.position) AS found;
      CONTINUE WHEN FOUND;
    END IF;
    last.recorded_at := greatest(last.recorded_at, given->>'now' COLLATE "C");
    FOR fresh IN
      SELECT * FROM jsonb_to_recordset(given->'events')
        AS one (id text, type text, tags text[], before text, after text)
    LOOP
      last := record(last, fresh.id, fresh.type, fresh.tags,
        fresh.before || (last.position + 1) || ',"recordedAt":"' || last.recorded_at || '"' || fresh.after);
      verdict := 'recorded';
      place := last.position;
      instant := last.recorded_at;
      link := last.hash;
      RETURN NEXT;
    END LOOP;
  END LOOP;
  IF place IS NOT NULL THEN
    PERFORM advance(last);
  END IF;
END $$;`;

/**
 * Records stored events after the head that they were checked against: 'moved' when that is no longer the head, 'known'
 * with the first recorded event that has one of their ids, or 'copied' with the last position.
 */
const copy = (schema: string) => `
CREATE FUNCTION ${schema}.copy(after bigint, after_hash bytea, events jsonb)
RETURNS TABLE (verdict text, place bigint, known text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
DECLARE
  last head;
  stored record;
BEGIN
  SELECT * INTO STRICT last FROM head FOR UPDATE;
  IF last.position <> after OR last.hash <> after_hash THEN
    RETURN QUERY SELECT 'moved', last.position, NULL::text;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT 'known', event.position, event.id FROM event
    WHERE event.id = ANY (ARRAY(SELECT value->>'id' FROM jsonb_array_elements(events))) ORDER BY event.position LIMIT 1;
  IF FOUND THEN
    RETURN;
  END IF;
  FOR stored IN
    SELECT * FROM jsonb_to_recordset(events) AS one (id text, type text, tags text[], instant text, canonical text)
  LOOP
    last.recorded_at := stored.instant;
    last := record(last, stored.id, stored.type, stored.tags, stored.canonical);
  END LOOP;
  PERFORM advance(last);
  RETURN QUERY SELECT 'copied', last.position, NULL::text;
END $$;`;

/** What writes, for a schema (quoted) whose growth is told on a channel. */
export const writing = (schema: string, channel: string): string =>
  [record(schema), advance(schema, channel), append(schema), copy(schema)].join('\n');

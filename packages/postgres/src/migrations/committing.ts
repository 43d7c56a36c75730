/** SQL that compares two rows of the quarantine: by their key, or by their position if they have no key. */
const same = (held: string) =>
  `${held}.key IS NOT DISTINCT FROM one.key AND (one.key IS NOT NULL OR ${held}.position = one.position)`;

/**
 * Writes all steps, or none. Returns each step's model, whether its generation serves, and the change count.
 */
const commit = (schema: string) => `
CREATE FUNCTION ${schema}.commit(by_owner text, ms integer, steps jsonb)
RETURNS TABLE (model text, serves boolean, change bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
#variable_conflict use_column
DECLARE
  step record;
  made generation;
  counted bigint;
BEGIN
  PERFORM FROM documents FOR UPDATE;
  PERFORM FROM jsonb_to_recordset(steps) AS one (generation integer, "from" jsonb)
    WHERE NOT EXISTS (
      SELECT FROM generation
      WHERE id = one.generation AND checkpoint = (one."from"->'position')::bigint AND hash = one."from"->>'hash'
        AND owner = by_owner AND state <> 'retired');
  IF FOUND THEN
    RETURN;
  END IF;
  counted := changed();
  FOR step IN
    SELECT * FROM jsonb_to_recordset(steps)
      AS one (generation integer, "to" jsonb, changed jsonb, removed text[], released jsonb, quarantined jsonb, serves boolean)
  LOOP
    DELETE FROM document WHERE generation = step.generation AND key = ANY (step.removed);
    INSERT INTO document (generation, key, position, list, place, document)
      SELECT step.generation, key, position, list, place, document::json
      FROM jsonb_to_recordset(step.changed) AS one (key text, position bigint, list text, place text, document text)
      ON CONFLICT (generation, key) DO UPDATE
      SET position = EXCLUDED.position, list = EXCLUDED.list, place = EXCLUDED.place, document = EXCLUDED.document;
    DELETE FROM quarantine AS held USING jsonb_to_recordset(step.released) AS one (key text, position bigint)
      WHERE held.generation = step.generation AND ${same('held')};
    WITH fresh AS (
      SELECT * FROM jsonb_to_recordset(step.quarantined)
        AS one (key text, position bigint, type text, reason text, waiting integer)),
    before AS (
      DELETE FROM quarantine AS held USING fresh AS one
      WHERE held.generation = step.generation AND ${same('held')} RETURNING held.*)
    INSERT INTO quarantine (generation, key, position, type, reason, waiting, retrying)
      SELECT step.generation, one.*, coalesce(before.retrying, false)
      FROM fresh AS one LEFT JOIN before ON ${same('before')};
    UPDATE generation
      SET checkpoint = (step."to"->'position')::bigint, hash = step."to"->>'hash',
        leased_until = clock_timestamp() + ms * interval '1 millisecond'
      WHERE id = step.generation
      RETURNING * INTO made;
    IF step.serves THEN
      UPDATE generation SET state = 'retired' WHERE model = made.model AND state = 'serving' AND id <> made.id;
      UPDATE generation SET state = 'serving' WHERE id = made.id RETURNING * INTO made;
    END IF;
    RETURN QUERY SELECT made.model, made.state = 'serving', counted;
  END LOOP;
END $$;`;

/** Marks everything in quarantine for another try. Returns the count of changes. */
const retry = (schema: string) => `
CREATE FUNCTION ${schema}.retry() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
BEGIN
  PERFORM FROM documents FOR UPDATE;
  UPDATE quarantine SET retrying = true;
  RETURN changed();
END $$;`;

/** The functions that move generations forward, for a quoted schema name. */
export const committing = (schema: string): string => [commit(schema), retry(schema)].join('\n');

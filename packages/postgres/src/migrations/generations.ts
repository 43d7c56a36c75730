/**
 * Counts a change, notifies the listeners, and returns the count. The commit does not wait for the disk,
 * since changes that a crash loses are made again.
 */
const changed = (schema: string, channel: string) => `
CREATE FUNCTION ${schema}.changed() RETURNS bigint
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
  count bigint;
BEGIN
  UPDATE documents SET changes = changes + 1 RETURNING changes INTO count;
  PERFORM pg_notify('${channel}', '');
  PERFORM set_config('synchronous_commit', 'off', true);
  RETURN count;
END $$;`;

/** Creates the view through which other programs read a model's documents. */
const show = (schema: string) => `
CREATE FUNCTION ${schema}.show(model text) RETURNS void
LANGUAGE plpgsql SET search_path = ${schema}, pg_temp AS $$
DECLARE
  name text := replace(model, '-', '_');
BEGIN
  IF to_regclass(format('%I', name)) IS NULL THEN
    EXECUTE format('CREATE VIEW %I AS
      SELECT document.key, document.position, document.list, document.place, document.document
      FROM document JOIN generation ON generation.id = document.generation
      WHERE generation.state = ''serving'' AND generation.model = %L', name, model);
  END IF;
END $$;`;

/**
 * Begins to build a generation of a model's version, from the root of the history. If such a generation is
 * being built already, changes nothing. Returns the generation that is being built, with the count of
 * changes.
 */
const begin = (schema: string) => `
CREATE FUNCTION ${schema}.begin(of_model text, of_version integer, root text)
RETURNS TABLE (id integer, checkpoint bigint, hash text, change bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
#variable_conflict use_column
BEGIN
  PERFORM FROM documents FOR UPDATE;
  RETURN QUERY
    SELECT id, checkpoint, hash, changed() FROM generation
    WHERE model = of_model AND state = 'building' AND version = of_version;
  IF FOUND THEN
    RETURN;
  END IF;
  PERFORM show(of_model);
  UPDATE generation SET state = 'retired' WHERE model = of_model AND state = 'building';
  RETURN QUERY
    INSERT INTO generation (model, version, state, checkpoint, hash)
    VALUES (of_model, of_version, 'building', 0, root)
    RETURNING id, checkpoint, hash, changed();
END $$;`;

/**
 * Leases generations to an owner for some milliseconds, if no other owner has them, and ends the owner's
 * other leases. Returns the leased generations. If other owners have some of the generations, also returns
 * the milliseconds until the first of their leases may end. If a lease ended, also returns the count of
 * changes.
 */
const lease = (schema: string) => `
CREATE FUNCTION ${schema}.lease(to_owner text, ids integer[], ms integer)
RETURNS TABLE (mine integer[], free_in double precision, change bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
DECLARE
  moment timestamptz;
BEGIN
  PERFORM FROM documents FOR UPDATE;
  moment := clock_timestamp();
  UPDATE generation SET owner = NULL, leased_until = '-infinity' WHERE owner = to_owner AND id <> ALL (ids);
  IF FOUND THEN
    change := changed();
  END IF;
  WITH taken AS (
    UPDATE generation SET owner = to_owner, leased_until = moment + ms * interval '1 millisecond'
    WHERE id = ANY (ids) AND state <> 'retired' AND (owner IS NULL OR owner = to_owner OR leased_until <= moment)
    RETURNING id)
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO mine FROM taken;
  SELECT extract(epoch FROM min(leased_until) - moment) * 1000 INTO free_in FROM generation
    WHERE id = ANY (ids) AND state <> 'retired' AND owner <> to_owner;
  RETURN NEXT;
END $$;`;

/** Retires generations. Returns their models and the count of changes. */
const retire = (schema: string) => `
CREATE FUNCTION ${schema}.retire(ids integer[]) RETURNS TABLE (models text[], change bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
BEGIN
  PERFORM FROM documents FOR UPDATE;
  WITH retired AS (UPDATE generation SET state = 'retired' WHERE id = ANY (ids) RETURNING model)
  SELECT coalesce(array_agg(model), '{}') INTO models FROM retired;
  change := changed();
  RETURN NEXT;
END $$;`;

/**
 * Removes up to 1,000 documents of retired generations. If there are none, removes these generations and
 * returns false.
 */
const sweep = (schema: string) => `
CREATE FUNCTION ${schema}.sweep() RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp SET lock_timeout = '10s' AS $$
DECLARE
  retired integer[] := ARRAY(SELECT id FROM generation WHERE state = 'retired');
BEGIN
  DELETE FROM document WHERE ctid = ANY (ARRAY(SELECT ctid FROM document WHERE generation = ANY (retired) LIMIT 1000));
  IF FOUND THEN
    RETURN true;
  END IF;
  DELETE FROM quarantine WHERE generation = ANY (retired);
  DELETE FROM generation WHERE id = ANY (retired);
  RETURN false;
END $$;`;

/** The functions that begin, lease and remove generations, for a quoted schema and a channel's name. */
export const generations = (schema: string, channel: string): string =>
  [changed(schema, channel), show(schema), begin(schema), lease(schema), retire(schema), sweep(schema)].join(
    '\n',
  );

const range = (column: string) => `${column} > after AND ${column} <= up_to`;

/** What a tag has besides others of the same event; counted, since the planner would join a NOT EXISTS. */
const alsoTagged = `(arm.others IS NULL OR cardinality(arm.others) = (
            SELECT count(*) FROM tag AS also
            WHERE also.tag = ANY (arm.others) AND also.type = tag.type AND also.position = tag.position))`;

/**
 * A function that selects the first events of a range in one order. An arm is a type, a tag, or both, and perhaps other
 * tags; arms have OR between them; no arms (NULL) select everything. Each arm reads an index in order and no further
 * than it must, so that a page of a long history reads a page.
 */
export const searching = (schema: string, name: string, order: 'ASC' | 'DESC'): string => `
CREATE FUNCTION ${schema}.${name}(arms jsonb, after bigint, up_to bigint, most bigint)
RETURNS SETOF ${schema}.event
LANGUAGE plpgsql STABLE SET search_path = ${schema}, pg_temp AS $$
BEGIN
  IF arms IS NULL THEN
    RETURN QUERY SELECT * FROM event WHERE ${range('position')} ORDER BY position ${order} LIMIT most;
    RETURN;
  END IF;
  RETURN QUERY
    SELECT * FROM event WHERE position = ANY (ARRAY(
      SELECT DISTINCT found.position
      FROM jsonb_to_recordset(arms) AS arm (type text, tag text, others text[])
      CROSS JOIN LATERAL (
        (SELECT tag.position FROM tag
          WHERE arm.type IS NOT NULL AND tag.tag = arm.tag AND tag.type = arm.type
            AND ${range('tag.position')} AND ${alsoTagged}
          ORDER BY tag.position ${order} LIMIT most)
        UNION ALL
        (SELECT tag.position FROM tag
          WHERE arm.type IS NULL AND tag.tag = arm.tag
            AND ${range('tag.position')} AND ${alsoTagged}
          ORDER BY tag.position ${order} LIMIT most)
        UNION ALL
        (SELECT event.position FROM event
          WHERE arm.tag IS NULL AND event.type = arm.type AND ${range('event.position')}
          ORDER BY event.position ${order} LIMIT most)
      ) AS found
      ORDER BY found.position ${order} LIMIT most))
    ORDER BY position ${order};
END $$;`;

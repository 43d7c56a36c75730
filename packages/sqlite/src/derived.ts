/** A table that is derived from `event`. */
export interface Derived {
  readonly table: string;
  /** Its columns, of which the first ones, or all, are its key. */
  readonly columns: string;
  readonly key: string;
  /** Not above the key of any row. */
  readonly least: Key;
  /** Selects the rows that the events give which meet a condition. */
  readonly given: (condition: string) => string;
}

/** The values of a key. */
export type Key = readonly (string | number)[];

/** By what an event is found: each of its tags, with its type; and, with an empty tag, its type alone. */
const entry: Derived = {
  table: 'entry',
  columns: 'tag, type, position',
  key: 'tag, type, position',
  least: ['', '', -Infinity],
  given: (condition) =>
    `SELECT '' AS tag, type, position FROM event WHERE ${condition} UNION ALL
     SELECT one.value, event.type, position FROM event, json_each(tags) AS one WHERE ${condition}`,
};

/** Which ids are recorded, and where. */
const known: Derived = {
  table: 'known',
  columns: 'id, position',
  key: 'id',
  least: [''],
  given: (condition) => `SELECT id, position FROM event WHERE ${condition}`,
};

/**
 * The index that reads, conditions and appends sent again go by. It covers whole blocks of events, which are derived when
 * they are full.
 */
export const derived: readonly Derived[] = [entry, known];

/** How many events a block has: so few that who fills one derives it in a few milliseconds. Part of the file's format. */
export const eventsPerBlock = 64;

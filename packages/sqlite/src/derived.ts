/** A table that is derived from `event`. */
export interface Derived {
  readonly table: string;
  /** Its columns, of which the first ones, or all, are its key. */
  readonly columns: string;
  readonly key: string;
  /** A key that is not above that of any row. */
  readonly least: Key;
  /** Selects the rows of the events that meet a condition. */
  readonly given: (condition: string) => string;
}

export type Key = readonly (string | number)[];

/** How an event is found: by each of its tags, with its type, and, with an empty tag, by its type alone. */
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

/** The index for reads, conditions and repeated appends, derived from each full block of events. */
export const derived: readonly Derived[] = [entry, known];

/** So few events that the append that fills a block derives it within milliseconds. Part of the format. */
export const eventsPerBlock = 64;

export interface DerivedTable {
  readonly table: string;
  /** All columns. The key is the first of these columns, or all of them. */
  readonly columns: string;
  readonly key: string;
  /** The smallest possible key of the table. */
  readonly least: Key;
  /** Returns SQL that derives the table's rows from the events that meet a condition. */
  readonly selectRows: (condition: string) => string;
}

export type Key = readonly (string | number)[];

/**
 * The index entries. A read finds its events with them. An event has an entry for each tag, and one for the
 * empty tag.
 */
const entry: DerivedTable = {
  table: 'entry',
  columns: 'tag, type, position',
  key: 'tag, type, position',
  least: ['', '', -Infinity],
  selectRows: (condition) =>
    `SELECT '' AS tag, type, position FROM event WHERE ${condition} UNION ALL
     SELECT one.value, event.type, position FROM event, json_each(tags) AS one WHERE ${condition}`,
};

/** The ids of recorded events, with their positions. */
const knownTable: DerivedTable = {
  table: 'known',
  columns: 'id, position',
  key: 'id',
  least: [''],
  selectRows: (condition) => `SELECT id, position FROM event WHERE ${condition}`,
};

/**
 * The index for reads, conditions and repeated appends. The rows of a block of events are added when the
 * block is full.
 */
export const derivedTables: readonly DerivedTable[] = [entry, knownTable];

/**
 * The number of events in a block. It is small, so that adding a block's rows takes only milliseconds. It is
 * part of the file's format.
 */
export const eventsPerBlock = 64;

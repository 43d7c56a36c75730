export interface DerivedTable {
  readonly table: string;
  /** All columns. The key consists of the first ones, or of all. */
  readonly columns: string;
  readonly key: string;
  /** A lower bound of all keys. */
  readonly least: Key;
  /** Returns SQL that selects the rows of the events that meet a condition. */
  readonly selectRows: (condition: string) => string;
}

export type Key = readonly (string | number)[];

/** The entries that reads search for: each tag of an event with its type, and its type with an empty tag. */
const entry: DerivedTable = {
  table: 'entry',
  columns: 'tag, type, position',
  key: 'tag, type, position',
  least: ['', '', -Infinity],
  selectRows: (condition) =>
    `SELECT '' AS tag, type, position FROM event WHERE ${condition} UNION ALL
     SELECT one.value, event.type, position FROM event, json_each(tags) AS one WHERE ${condition}`,
};

/** The recorded ids and their positions. */
const known: DerivedTable = {
  table: 'known',
  columns: 'id, position',
  key: 'id',
  least: [''],
  selectRows: (condition) => `SELECT id, position FROM event WHERE ${condition}`,
};

/** The index for reads, conditions and repeated appends. A block is derived when it is full. */
export const derivedTables: readonly DerivedTable[] = [entry, known];

/** Small, so that the append that fills a block derives it in milliseconds. Part of the file's format. */
export const eventsPerBlock = 64;

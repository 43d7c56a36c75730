/** The limits for a file of records. Each is far above the needs of any library. */
export const limits = {
  /** Bytes of the whole file. */
  file: 64 * 2 ** 30,
  /** Bytes of a record, of a line of CSV, and of the part between two records of XML. */
  record: 2 ** 20,
  /** Columns of a header. */
  columns: 1_000,
  /** Levels of nested elements. MARCXML has 4, and protocols add some around it. */
  depth: 32,
} as const;

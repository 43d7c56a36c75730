/** The limits of a file of records, each many times the size of any library. */
export const limits = {
  /** Bytes of the whole file. */
  file: 64 * 2 ** 30,
  /** Bytes of a record, of a line of CSV, and of the part between two records of XML. */
  record: 2 ** 20,
  /** Columns of a header. */
  columns: 1_000,
  /** Nested elements. MARCXML has 4, and protocols put some more around it. */
  depth: 32,
} as const;

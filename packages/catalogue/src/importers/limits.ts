/** The limits of a file of records: each many times what any library has. */
export const limits = {
  /** Bytes of the whole file. */
  file: 64 * 2 ** 30,
  /** Bytes of a record, of a line of CSV and of what stands between two records of XML. */
  record: 2 ** 20,
  /** Columns of a header. */
  columns: 1_000,
  /** Elements within each other: MARCXML has 4, and protocols put some around it. */
  depth: 32,
} as const;

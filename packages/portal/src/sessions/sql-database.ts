/** Executes a statement on a database. `$1`, `$2` and so on are replaced by the values. */
type ExecuteSql = (
  sql: string,
  ...values: readonly string[]
) => Promise<readonly { readonly document: string }[]>;

/** An open database, and the schema of its tables. */
export interface SqlDatabase {
  readonly schema: string;
  readonly ask: ExecuteSql;
  readonly close: () => Promise<void>;
}

/**
 * SQL for an index. SQLite writes the schema before the name of the index, PostgreSQL before the name of its
 * table.
 */
export const createIndex = (name: string, schema: string, on: string): string =>
  schema === 'main'
    ? `CREATE INDEX IF NOT EXISTS main.${name} ON ${on};`
    : `CREATE INDEX IF NOT EXISTS ${name} ON ${schema}.${on};`;

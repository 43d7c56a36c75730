/** The key of a table with this name; undefined without one. */
export const findKey = <Table extends object>(
  table: Table,
  name: string | null | undefined,
): keyof Table | undefined => (Object.keys(table) as (keyof Table)[]).find((key) => key === name);

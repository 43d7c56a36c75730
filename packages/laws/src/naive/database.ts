import type { Pause } from '../system/pauses.js';

/** A database table without locks. Every access is asynchronous. */
export interface Table<Row> {
  /** The rows that match at the time of the call. The database answers after a pause. */
  where(is: (row: Row) => boolean): Promise<readonly Row[]>;
  insert(row: Row): Promise<void>;
  update(row: Row, change: Partial<Row>): Promise<void>;
  remove(row: Row): Promise<void>;
}

export const createTable = <Row extends object>(name: string, pause: Pause): Table<Row> => {
  const rows: Row[] = [];
  return {
    where: async (is) => {
      const found = rows.filter(is);
      await pause(`read ${name}`);
      return found;
    },
    insert: async (row) => {
      await pause(`write ${name}`);
      rows.push(row);
    },
    update: async (row, change) => {
      await pause(`write ${name}`);
      Object.assign(row, change);
    },
    remove: async (row) => {
      await pause(`write ${name}`);
      if (rows.includes(row)) rows.splice(rows.indexOf(row), 1);
    },
  };
};

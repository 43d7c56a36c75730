import { Client } from 'pg';

/** Runs a query on a server and returns the first value of the first row. */
export const queryValue = async (url: string, sql: string): Promise<unknown> => {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
};

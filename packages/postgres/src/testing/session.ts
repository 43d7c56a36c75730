import { prepared, type AppendCondition, type NewEvent } from '@torioki/event-store';
import { Client, type QueryResult } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { appendCommand, type VerdictRow } from '../append-command.js';

/** A connection of one's own for the running test, to do by hand what a store does by itself. */
export interface Session {
  query(sql: string, ...values: readonly unknown[]): Promise<QueryResult<Record<string, unknown>>>;
  /** Appends within whatever transaction the session is in. */
  append(
    schema: string,
    events: readonly NewEvent[],
    condition?: AppendCondition,
  ): Promise<readonly VerdictRow[]>;
}

export const session = async (url = inject('postgresUrl')): Promise<Session> => {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return {
    query: (sql, ...values) => client.query(sql, [...values]),
    append: async (schema, events, condition) => {
      const { json } = appendCommand(events.map(prepared), condition, new Date().toISOString());
      return (await client.query<VerdictRow>(`SELECT * FROM "${schema}".append($1)`, [`[${json}]`])).rows;
    },
  };
};

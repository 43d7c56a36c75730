import type { Answer, AppendCondition, Appended, NewEvent } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { Client, type QueryResult } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { appendAll } from '../append-all.js';
import { lookAt } from '../look.js';
import { recent } from '../recent.js';
import { sayTo } from '../statement.js';
import { swapIn } from '../swap.js';
import { librarySystem } from './library-system.js';
import { done, wishFor } from './wish-for.js';

/** A separate connection for the running test, to do a store's steps by hand. */
export interface Session {
  query(sql: string, ...values: readonly unknown[]): Promise<QueryResult<Record<string, unknown>>>;
  /** Locks the head and appends, within the session's transaction. */
  append(name: string, events: readonly NewEvent[], condition?: AppendCondition): Answer<Appended>;
}

export const session = async (url = inject('postgresUrl')): Promise<Session> => {
  const client = new Client(url);
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return {
    query: (sql, ...values) => client.query(sql, [...values]),
    append: async (name, events, condition) => {
      const schema = `"${name}"`;
      await client.query(`SELECT FROM ${schema}.head FOR UPDATE`);
      const whereabouts = { store: name, schema, root: emptyChain(librarySystem) };
      const writing = {
        store: name,
        known: recent(),
        look: lookAt(whereabouts),
        swap: swapIn(schema, name, name),
      };
      const append = appendAll(writing, [wishFor(events, condition)]);
      const [reply] = done(await append(sayTo(client)))?.replies ?? [];
      if (reply === undefined)
        throw new Error('The head was moved although this session has locked it. Correct the test.');
      return reply;
    },
  };
};

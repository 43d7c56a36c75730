import type { Answer, AppendCondition, AppendOutcome, NewEvent } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import { Client, type QueryResult } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { appendAll } from '../append-all.js';
import { createReadAppendFacts } from '../append-facts.js';
import { createRecentEvents } from '../recent-events.js';
import { executeOn } from '../statement.js';
import { createSwap } from '../swap-head.js';
import { librarySystem } from './library-system.js';
import { unwrapResult, requestAppend } from './request-append.js';

/** A separate connection for the running test, with which the test does a store's steps by hand. */
export interface Session {
  query(sql: string, ...values: readonly unknown[]): Promise<QueryResult<Record<string, unknown>>>;
  /** Locks the head and appends, within the session's transaction. */
  append(name: string, events: readonly NewEvent[], condition?: AppendCondition): Answer<AppendOutcome>;
}

export const openSession = async (url = inject('postgresUrl')): Promise<Session> => {
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
        recent: createRecentEvents(),
        look: createReadAppendFacts(whereabouts),
        swap: createSwap(schema, name, name),
      };
      const append = appendAll(writing, [requestAppend(events, condition)]);
      const [reply] = unwrapResult(await append(executeOn(client)))?.replies ?? [];
      if (reply === undefined)
        throw new Error('The head was moved although this session has locked it. Correct the test.');
      return reply;
    },
  };
};

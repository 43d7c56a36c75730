import * as E from 'fp-ts/lib/Either.js';
import { Pool } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { isLost, onOneConnection } from './statement.js';

/** A server that refuses each connection. */
const absent = { host: '127.0.0.1', port: 1 };

it('calls beyond the limit of a pool wait for an absent server, like the others', async () => {
  const pool = new Pool({ ...absent, max: 2, connectionTimeoutMillis: 10_000 });
  onTestFinished(() => pool.end());
  const calls = Array.from({ length: 10 }, () =>
    onOneConnection(pool, () => Promise.resolve(E.right('connected')), isLost),
  );
  for (const answer of await Promise.all(calls))
    expect(answer).toMatchObject({ left: { outcome: 'not-reached', cause: { code: 'ECONNREFUSED' } } });
});

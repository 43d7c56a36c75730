import { randomUUID } from 'node:crypto';
import { directoryContract } from '@torioki/patrons/contract';
import { startTestServer } from '@torioki/postgres-test-server';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readers } from './readers.js';

const server = await startTestServer();
const pool = new pg.Pool({ connectionString: server.url });
afterAll(async () => {
  await pool.end();
  server.remove();
});
await pool.query(
  'CREATE TABLE readers (id text, name text, mail text, cards text[], branches text[], blocks jsonb)',
);

directoryContract({ afterEach, describe, expect, fc, it }, 'A table of readers', {
  open: () => Promise.resolve(readers(pool)),
  added: async (_, { name, mailAddress, cards, registeredAt, blocks }) => {
    const key = `R/${randomUUID()}`;
    const numbers = cards.map(({ number }) => number);
    const branches = registeredAt.map(({ location }) => location);
    await pool.query('INSERT INTO readers VALUES ($1, $2, $3, $4, $5, $6)', [
      key,
      name,
      mailAddress,
      numbers,
      branches,
      JSON.stringify(blocks),
    ]);
    return key;
  },
});

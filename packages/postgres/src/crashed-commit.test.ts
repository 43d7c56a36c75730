import { randomUUID } from 'node:crypto';
import { registerIn } from '@torioki/patrons/contract';
import { expect, it, onTestFinished } from 'vitest';
import { serverOf } from './server.js';
import { openRegistry } from './testing/open-registry.js';
import { ownServer } from './testing/own-server.js';
import { openSession } from './testing/session.js';
import { writeOnce } from './transaction.js';

const schema = 'torioki_people';

it('a commit that a crash undid is not confused with another transaction of the same number', async () => {
  const server = await ownServer();
  const registry = await openRegistry({ schema, connection: server.url });
  const { query } = await openSession(server.url);
  await query("ALTER SYSTEM SET wal_writer_delay = '10s'");
  await query('SELECT pg_reload_conf()');
  const { pool } = serverOf(server.url, schema);
  onTestFinished(() => pool.end());
  let works = 0;
  const attempt = writeOnce(pool, { schema, id: randomUUID() }, async (say) => {
    const rows = await say([
      `INSERT INTO ${schema}.card (key, patron, due, document) VALUES ('C1', '', '', '{}') RETURNING key`,
    ]);
    if (works === 0) await server.stop('immediate');
    works += 1;
    return rows;
  });

  expect(await attempt()).toMatchObject({ left: { outcome: 'not-reached' } });
  await server.start();
  for (let others = 0; others < 5; others += 1) await registerIn(registry);
  expect(await attempt()).toMatchObject({ right: [{ key: 'C1' }] });
  const after = await openSession(server.url);
  expect((await after.query(`SELECT key FROM ${schema}.card WHERE key = 'C1'`)).rows).toHaveLength(1);
});

import { afterAll, describe, it } from 'vitest';
import { startStoreServers } from '../desk/server-stores.js';
import { checkUndoing } from './check-undoing.js';

const { withPostgres, withEventStoreDb, stop } = await startStoreServers();
afterAll(stop);

describe('a return or a loss that is undone while other commands are given', { timeout: 7_200_000 }, () => {
  it('lends no copy and no title twice, and keeps the limit, on PostgreSQL', () =>
    checkUndoing(withPostgres));
  it('lends no copy and no title twice, and keeps the limit, on EventStoreDB’s test server', () =>
    checkUndoing(withEventStoreDb));
});

import { describe, it } from 'vitest';
import { withMemory, withSqlite } from '../desk/scratch-stores.js';
import { checkUndoing } from './check-undoing.js';

describe('a return or a loss that is undone while other commands are given', { timeout: 7_200_000 }, () => {
  it('lends no copy and no title twice, and keeps the limit, in memory', () => checkUndoing(withMemory));
  it('lends no copy and no title twice, and keeps the limit, on SQLite', () => checkUndoing(withSqlite));
});

import { onSqlite } from './on-sqlite.js';
import { testReturnedLoans } from './test-returned-loans.js';

testReturnedLoans('on SQLite', onSqlite);

import { onPostgres } from './on-postgres.js';
import { testReturnedLoans } from './test-returned-loans.js';

testReturnedLoans('on PostgreSQL', onPostgres);

export { requestTables, type RequestRow } from './request-tables.js';

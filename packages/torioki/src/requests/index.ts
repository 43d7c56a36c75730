export { scanFields } from '../commands/scan.js';
export { requestTables, type RequestRow } from './request-tables.js';

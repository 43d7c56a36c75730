import { inject } from 'vitest';
import { storesOn } from './stores-on.js';
import { inMemory, onSqlite, type OpenStores } from './stores.js';

const servers = inject('servers');

/** The stores of the scenarios: in memory and in files, or on servers if the test run has them. */
export const kindsOfStores: readonly (readonly [string, OpenStores])[] = Object.entries(
  servers === undefined ? { 'in memory': inMemory, 'on SQLite': onSqlite } : storesOn(servers),
);

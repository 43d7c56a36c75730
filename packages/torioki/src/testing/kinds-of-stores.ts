import { inject } from 'vitest';
import { storesOn } from './stores-on.js';
import { inMemory, onSqlite, type OpenStores } from './stores.js';

const servers = inject('servers');

/** Where scenarios are played: in memory and in files, or on servers where the test run has them. */
export const kindsOfStores: readonly (readonly [string, OpenStores])[] = Object.entries(
  servers === undefined ? { 'in memory': inMemory, 'on SQLite': onSqlite } : storesOn(servers),
);

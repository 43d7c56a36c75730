import { readFile } from 'node:fs/promises';
import { storeError, type Answer } from '@torioki/event-store';
import { because, explainThrown, textOfThrown, type ReasonTexts } from '@torioki/event-store/adapter';
import BetterSqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import type { DriverOption } from './driver-option.js';

/** The class that opens database files. Another version of better-sqlite3 has another class. */
export type Driver = typeof BetterSqlite;

/** The driver of the version that this package depends on. */
export const ownDriver: Driver = BetterSqlite;

/** The driver that opened a connection. */
export const driverOf = (db: Database): Driver => db.constructor as Driver;

const unusable = (module: string, thrown: unknown): ReasonTexts =>
  because(
    'unusable-driver',
    `the driver ${module} is not a better-sqlite3 that runs here, ${textOfThrown(thrown)}`,
    `driver（${module}）が、ここで動く better-sqlite3 でない`,
    { module },
  );

/** The oldest version of Node that runs a module, by its package. Better-sqlite3 13 crashes an older Node. */
const wantedNode = async (module: string): Promise<number> => {
  try {
    const manifest = await readFile(new URL('../package.json', module), 'utf8');
    return Number(/"engines":\s*\{[^}]*"node":\s*"\D*(\d+)/.exec(manifest)?.[1] ?? 0);
  } catch {
    return 0;
  }
};

const runningNode = Number.parseInt(process.versions.node, 10);

const oldNode = (wanted: number): ReasonTexts =>
  because(
    'old-node',
    `its driver needs Node ${wanted} or newer, and this is Node ${runningNode}`,
    `driver には Node ${wanted} 以上が要る`,
    { wanted, running: runningNode },
  );

const refuse = (file: string, why: ReasonTexts, thrown?: unknown) =>
  E.left(storeError('store-not-opened', { store: file, ...why }, thrown));

/** Imports a driver, and checks that its addon runs here. */
export const loadDriver = async (file: string, { driver: module }: DriverOption): Answer<Driver> => {
  const wanted = module === undefined ? 0 : await wantedNode(module);
  if (wanted > runningNode) return refuse(file, oldNode(wanted));
  try {
    const driver =
      module === undefined ? ownDriver : ((await import(module)) as { readonly default: Driver }).default;
    new driver(':memory:').close();
    return E.right(driver);
  } catch (thrown) {
    const why = explainThrown(thrown);
    const isKnown = module === undefined || why.code === 'missing-addon';
    return refuse(file, isKnown ? why : unusable(module, thrown), thrown);
  }
};

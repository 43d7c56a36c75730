import { storeError, type Answer } from '@torioki/event-store';
import {
  type DriverOption,
  because,
  explainThrown,
  textOfThrown,
  type ReasonTexts,
} from '@torioki/event-store/adapter';
import { importDriver } from '@torioki/event-store/driver';
import BetterSqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';

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

const refuse = (file: string, why: ReasonTexts, thrown?: unknown) =>
  E.left(storeError('store-not-opened', { store: file, ...why }, thrown));

/** Imports a driver, and checks that its addon runs here. */
export const loadDriver = async (file: string, { driver: module }: DriverOption): Answer<Driver> => {
  try {
    const driver = await importDriver<Driver>(module ?? import.meta.resolve('better-sqlite3'));
    new driver(':memory:').close();
    return E.right(driver);
  } catch (thrown) {
    const why = explainThrown(thrown);
    const isKnown = module === undefined || why.code === 'missing-addon' || why.code === 'old-node';
    return refuse(file, isKnown ? why : unusable(module, thrown), thrown);
  }
};

import type { Answer, EventStore } from '@torioki/event-store';
import { makeStateReader, type States } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import {
  rulesInForce,
  migrationState,
  type RulesInForce,
  type MigrationState,
} from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';

/** The state of a history's migration, and the published rules. */
export interface MigrationContext {
  readonly migration: MigrationState;
  readonly rules: RulesInForce;
}

const aggregates = { migration: migrationState, rules: rulesInForce };

export const readMigrationState = async (store: Pick<EventStore, 'read'>): Answer<MigrationContext> =>
  E.map(({ states: { migration, rules } }: States) => ({
    migration: migration as MigrationState,
    rules: rules as RulesInForce,
  }))(await makeStateReader(store, lendingEventCodec, 2)(aggregates));

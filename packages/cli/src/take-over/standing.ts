import type { Answer, EventStore } from '@torioki/event-store';
import { foldsOf, type States } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { rulesInForce, takeOver, type RulesInForce, type TakeOver } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';

/** The open migration of a history, and the published rules. */
export interface Standing {
  readonly takeOver: TakeOver;
  readonly rules: RulesInForce;
}

const aggregates = { takeOver, rules: rulesInForce };

/** Reads the present migration and rules of a history. */
export const standingOf = async (store: Pick<EventStore, 'read'>): Answer<Standing> =>
  E.map(({ states: { takeOver: opened, rules } }: States) => ({
    takeOver: opened as TakeOver,
    rules: rules as RulesInForce,
  }))(await foldsOf(store, lendingEventCodec, 2)(aggregates));

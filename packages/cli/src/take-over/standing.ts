import type { Answer, EventStore } from '@torioki/event-store';
import { foldsOf, type States } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { rulesInForce, takeOver, type RulesInForce, type TakeOver } from '@torioki/lending/aggregates';
import * as E from 'fp-ts/lib/Either.js';

/** How a history stands: which take-over is open in it, and the rules that it has published. */
export interface Standing {
  readonly takeOver: TakeOver;
  readonly rules: RulesInForce;
}

const aggregates = { takeOver, rules: rulesInForce };

/** How a history stands now. */
export const standingOf = async (store: Pick<EventStore, 'read'>): Answer<Standing> =>
  E.map(({ states: { takeOver: opened, rules } }: States) => ({
    takeOver: opened as TakeOver,
    rules: rules as RulesInForce,
  }))(await foldsOf(store, lendingEventCodec, 2)(aggregates));

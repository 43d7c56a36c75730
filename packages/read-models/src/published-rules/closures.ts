import type { Instant } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import { byFirstDay } from '@torioki/lending/vocabulary';
import type { RunningQuery } from '@torioki/projection';
import { office, view } from '../view.js';
import { readRules } from './rules-at.js';

/** A special closure of all places, or of some (A51). */
export type AnnouncedClosure = Pick<RulesInForce['closures'][number], 'places' | 'from' | 'until' | 'dueOn'>;

export const listClosures = (at: Instant) =>
  function* (): RunningQuery<readonly AnnouncedClosure[]> {
    const { rules, today } = yield* readRules(at);
    return rules.closures
      .filter(({ until }) => today <= until)
      .toSorted(byFirstDay)
      .map(({ places, from, until, dueOn }) => ({ places, from, until, dueOn }));
  };

/** The special closures that are not over, by their first days (A51). */
export const closures = view(
  ['終わっていない臨時休館', 'the special closures that are not over'],
  office,
  [],
  (_, at) => listClosures(at),
);

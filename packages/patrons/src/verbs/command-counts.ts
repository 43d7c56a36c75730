import { whole } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PatronKey } from '../people/ids.js';
import { countOneMore, countWithin, forgetCounts } from '../records/command-counts.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { now, verb, type Parts } from './verb.js';

const mostPerHour = 1_000_000;

const Counted = t.exact(t.type({ patron: PatronKey, limit: whole(1, mostPerHour) }));

/**
 * Counts the commands of each patron within an hour, for all processes together. It stores only a number and
 * the end of the hour, and deletes both after the hour.
 */
export interface CommandCounts {
  /**
   * Counts a command of a patron. If `limit` commands are counted already, fails with `too-many-commands` and
   * counts nothing.
   */
  countCommand(request: PlainRequest<typeof Counted>): RegistryAnswer<void>;

  /** Fails as `countCommand` would, without counting. */
  checkCommandLimit(request: PlainRequest<typeof Counted>): RegistryAnswer<void>;

  /** Deletes the counts of past hours, and the unusual days that are more than 35 days ago. */
  forgetCounts(): RegistryAnswer<void>;
}

export const commandCounts = (parts: Parts): CommandCounts => ({
  countCommand: verb(Counted, (counted) => {
    const at = now(parts);
    return parts.records.write(() => countOneMore(counted, at));
  }),

  checkCommandLimit: verb(Counted, (counted) => {
    const at = now(parts);
    return parts.records.read(function* () {
      yield* countWithin(counted, at);
    });
  }),

  forgetCounts: () => {
    const at = now(parts);
    return parts.records.write(() => forgetCounts(at));
  },
});

import type { Mail } from '@torioki/patrons';
import type { StaffWords } from '../staff-visit.js';

type State = Mail['state'];

/** The number of mails in a state, and the first instant of a next attempt. */
export interface CountedMails {
  readonly state: string;
  readonly number: number;
  readonly nextTry: string | null;
}

const nextTryOf = (state: State): string | null => (state.is === 'failed' ? state.retryAt : null);

const describeState = (state: State, labels: StaffWords['notices']): string => {
  if (state.is !== 'failed') return labels[state.is];
  const reason = labels.failures[state.reason];
  return state.retryAt === null ? labels.givenUp(reason) : labels.again(reason);
};

const findEarlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/** Counts mails by their states. */
export const countMails = (
  mails: readonly Mail[],
  labels: StaffWords['notices'],
): readonly CountedMails[] => {
  const counted = new Map<string, CountedMails>();
  for (const { state } of mails) {
    const name = describeState(state, labels);
    const { number, nextTry } = counted.get(name) ?? { number: 0, nextTry: null };
    counted.set(name, {
      state: name,
      number: number + 1,
      nextTry: findEarlier(nextTry, nextTryOf(state)),
    });
  }
  return [...counted.values()];
};

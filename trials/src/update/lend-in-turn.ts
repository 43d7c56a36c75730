import type { Command } from '@torioki/event-store';
import { acceptReturn, addCopy, pickUp, renew } from '@torioki/lending/samples';
import type { DecidedCommand, Decider } from './start-decider.js';

/** Decides a command, and throws unless its outcome is the expected one. */
const requireOutcome = async (
  decider: Decider,
  command: Command,
  expected: DecidedCommand['is'],
): Promise<void> => {
  const { is, reason } = await decider.decide(command);
  if (is !== expected) throw new Error(`${decider.release.version}, ${command.type}: ${reason}`);
};

/** Decides a command, and throws unless it is accepted. */
export const requireAccepted = (decider: Decider, command: Command): Promise<void> =>
  requireOutcome(decider, command, 'accepted');

/** Renews a loan, in the newest form that the release records. */
export const renewBy = ({ release }: Decider, loan: number): Command => ({
  ...renew(loan, loan),
  ...(release.isWriting && { reminded: true }),
});

/**
 * Lends a new copy, renews the loan and takes it back. Each process reads the events of the other one: a second
 * renewal is refused.
 */
const lendInTurn = async (n: number, [one, other]: readonly [Decider, Decider]): Promise<void> => {
  const copy = `c-${n}`;
  await requireAccepted(one, addCopy(copy, `t-${n}`));
  await requireAccepted(other, pickUp(copy, n, 'hq', n));
  await requireAccepted(one, renewBy(one, n));
  await requireOutcome(other, renewBy(other, n), 'refused');
  await requireAccepted(other, acceptReturn(copy));
};

/** The number of loans at the same time. */
const lanes = 8;

/** Makes loans, numbered from `from` to before `upTo`. The processes change their parts with each loan. */
export const lendAllInTurn = async (
  [one, other]: readonly [Decider, Decider],
  { from, upTo }: { readonly from: number; readonly upTo: number },
): Promise<void> => {
  let next = from;
  const work = async () => {
    while (next < upTo) {
      const n = next;
      next += 1;
      await lendInTurn(n, n % 2 === 0 ? [one, other] : [other, one]);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
};

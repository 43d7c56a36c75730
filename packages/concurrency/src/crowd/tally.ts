import type { StoredEvent } from '@torioki/event-store';
import { isMigrated } from '@torioki/lending/events';
import { foldStates } from '@torioki/lending/samples';
import type { SentCommand } from './crowd.js';

const columns = ['sent', 'accepted', 'refused', 'conflicted'] as const;
type Count = Record<(typeof columns)[number], number>;

const mostOfOne = (all: readonly unknown[]): number =>
  Math.max(0, ...all.map((one) => all.filter((other) => other === one).length));

/**
 * The largest number of a borrower's open reservations, and of a loan's renewals. Borrowers and loans of an
 * old system are left out, because that system can have exceeded the limits.
 */
const mostIn = (history: readonly StoredEvent[]) => {
  const inherited = new Set(
    history.filter(({ type }) => isMigrated(type)).flatMap(({ data }) => [data['borrower'], data['loan']]),
  );
  const decidedHere = history.filter(
    ({ data }) => !inherited.has(data['borrower']) && !inherited.has(data['loan']),
  );
  const open = [...foldStates(decidedHere).reservations.values()].flatMap((one) =>
    one.is === 'waiting' || 'copy' in one ? [one.borrower] : [],
  );
  const renewed = decidedHere.flatMap(({ type, data }) => (type === 'Renewed' ? [data['loan']] : []));
  return { open: mostOfOne(open), renewals: mostOfOne(renewed) };
};

const lines = (entries: Iterable<readonly [string, string | number]>): string =>
  [...entries]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n');

/** Counts the outcomes of many commands, by type and by refusal code. */
export const startTally = () => {
  const counts = new Map<string, Count>();
  const codes = new Map<string, number>();
  let most = { open: 0, renewals: 0 };
  const total = (column: keyof Count): number =>
    [...counts.values()].reduce((sum, count) => sum + count[column], 0);
  return {
    count: (history: readonly StoredEvent[], all: readonly SentCommand[]): void => {
      const { open, renewals } = mostIn(history);
      most = { open: Math.max(most.open, open), renewals: Math.max(most.renewals, renewals) };
      for (const { command, outcomes, conflicts } of all) {
        const count = counts.get(command.type) ?? { sent: 0, accepted: 0, refused: 0, conflicted: 0 };
        counts.set(command.type, count);
        count.sent += 1;
        if (outcomes.some(({ is }) => is === 'accepted')) count.accepted += 1;
        else count.refused += 1;
        if (conflicts > 0) count.conflicted += 1;
        const met = outcomes.flatMap((came) => (came.is === 'refused' ? came.refusals : []));
        for (const { code } of met) codes.set(code, (codes.get(code) ?? 0) + 1);
      }
    },
    hasAccepted: (type: string): boolean => (counts.get(type)?.accepted ?? 0) > 0,
    hasMet: (code: string): boolean => codes.has(code),
    conflicted: (): number => total('conflicted'),
    /** The percentage of accepted commands. */
    acceptance: (): number => (100 * total('accepted')) / total('sent'),
    /** The largest numbers after any crowd: open reservations of one borrower, and renewals of one loan. */
    most: () => most,
    /** The report. It has a line for each command type and each refusal code, and totals. */
    render: (): string => {
      const ofType = [...counts].map(
        ([type, count]) => [type, columns.map((column) => `${count[column]} ${column}`).join(', ')] as const,
      );
      return [
        lines(ofType),
        lines(codes),
        `${total('accepted')} of ${total('sent')} accepted`,
        `at most ${most.open} open, ${most.renewals} renewals`,
      ].join('\n\n');
    },
  };
};

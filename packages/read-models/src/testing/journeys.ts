import type { BorrowerId, LendingEvent } from '@torioki/lending';
import { checkedIn, headquarters, journey, library, returned, wakkanai } from '@torioki/lending/samples';

const together = 50;

const someBorrower = (n: number) =>
  `b0000000-0000-4000-8000-${String(n % 30).padStart(12, '0')}` as BorrowerId;

/** From the shelf to the shelf. */
const toldOf = (n: number): readonly LendingEvent[] => {
  const place = n % 3 === 0 ? headquarters : wakkanai;
  const { added, waiting, ready, noticed, shipped, arrived, lent } = journey(n, place, {
    borrower: someBorrower(n),
  });
  const back = returned('2021-04-20 10:00', lent, place);
  return place === headquarters
    ? [added, waiting, ready, noticed, lent, back]
    : [
        added,
        waiting,
        ready,
        noticed,
        shipped,
        arrived,
        lent,
        back,
        checkedIn('2021-04-22 10:00', added, place),
      ];
};

/** A long history: a library, and many copies that are reserved, lent and returned, some at a time. */
export const journeys = (count: number): readonly LendingEvent[] => {
  const rounds = Array.from({ length: Math.ceil(count / together) }, (_, round) =>
    Array.from({ length: together }, (__, n) => toldOf(1 + round * together + n)),
  );
  return [
    ...library,
    ...rounds.flatMap((round) =>
      Array.from({ length: 9 }, (_, step) => round.flatMap((told) => told[step] ?? [])).flat(),
    ),
  ];
};

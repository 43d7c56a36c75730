import { unwrapAnswer } from '@torioki/event-store/contract';
import type { EventStore } from '@torioki/event-store';
import { hokkaido } from '@torioki/lending';
import type { Instant, LendingCommand, LendingEvent, LocalDate } from '@torioki/lending';
import { rulesUntil } from '@torioki/lending/aggregates';
import { dueNotice, type Noticeable } from '@torioki/lending/decisions';
import { addDays } from '@torioki/lending/vocabulary';
import { commands, publishClosedDays, foldStates, tokyo, type WishSituation } from '@torioki/lending/samples';
import fc from 'fast-check';
import { buildCommand, type Wish } from '../crowd/wishes.js';
import { openDesk } from '../desk/desk.js';
import { decodeEvent, type DecodedEvent } from '../oracle/decide-after.js';
import { judgeDay, type JudgedDay } from './judge-day.js';

/** The wishes of the crowd. A wish that is listed more often is made more often. */
const usualWishes: readonly Wish[] = [
  ...(['reserve', 'reserve', 'reserve', 'secure', 'secure', 'secure', 'ship', 'ship', 'ship'] as const),
  ...(['arrive', 'arrive', 'arrive', 'move', 'move', 'loseInTransit', 'declareLostOfReservation'] as const),
  ...(['removeOfReservation', 'comesBack', 'changePickupLocation'] as const),
  ...(['publishDispatchDays', 'publishClosedDays', 'extendClosure', 'pickUp', 'cancel'] as const),
];
const branchWishes = {
  closedAtBranch: ({ nth, day }: WishSituation) => publishClosedDays('wkn', [day + 1 + nth, day + 6], day),
  openAtBranch: ({ day }: WishSituation) => publishClosedDays('wkn', [], day),
} as const;

type AnyWish = Wish | keyof typeof branchWishes;

const anyWish = fc.constantFrom<AnyWish[]>(
  ...usualWishes,
  ...(Object.keys(branchWishes) as readonly (keyof typeof branchWishes)[]),
);

interface Step {
  readonly wish: AnyWish;
  readonly borrower: number;
  readonly nth: number;
  readonly day: number;
  readonly afterHour: boolean;
}

const firstDay = 8;
const lastDay = 26;

/** Some weeks in a library, with a few wishes on each day. */
export const weeks: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    wish: anyWish,
    borrower: fc.integer({ min: 1, max: 3 }),
    nth: fc.constantFrom(0, 0, 1, 2, 3),
    day: fc.integer({ min: firstDay, max: 18 }),
    afterHour: fc.constantFrom(false, false, false, true),
  }),
  { minLength: 20, maxLength: 40 },
);

const april = (day: number): LocalDate => addDays('2021-03-31' as LocalDate, day);

const commandOf = (
  { wish, ...step }: Step,
  history: readonly DecodedEvent[],
  fresh: number,
): LendingCommand => {
  const wishing = { ...step, states: foldStates(history.map(({ event }) => event)), fresh };
  const way = wish in branchWishes ? branchWishes[wish as keyof typeof branchWishes] : undefined;
  const command = way ? way(wishing) : buildCommand(wish as Wish, wishing);
  return { ...command, at: tokyo(`${april(step.day)} ${step.afterHour ? '21:00' : '12:00'}`) };
};

const heldIn = (events: readonly LendingEvent[]): readonly Noticeable[] =>
  [...foldStates(events).reservations.values()].flatMap((state) => ('notices' in state ? [state] : []));

type Outcome = LendingCommand<'RecordNotice'>['outcome'];

/**
 * For each notice due at 20:00 of a day, a function that makes the mailer's command from the mail's outcome.
 */
const evening = (events: readonly LendingEvent[], day: LocalDate) => {
  const begins = tokyo(`${day} 20:00`);
  const { evolve, initial } = rulesUntil(begins);
  const rules = events.reduce(evolve, initial);
  return heldIn(events).flatMap((held) => {
    const why = dueNotice(rules, held, { today: day, policy: hokkaido });
    if (why === null) return [];
    const { reservation: id, notices: notice } = held;
    return (outcome: Outcome) =>
      commands.recordNotice(`${day} 20:00`, { reservation: id, notice, why, outcome });
  });
};

export interface PlayedWeeks {
  readonly judged: readonly JudgedDay[];
  readonly history: readonly LendingEvent[];
}

/** Plays some weeks in a store: the wishes, the mails on each evening, and the ends of holds at midnight. */
export const playWeeks = async (store: EventStore, steps: readonly Step[]): Promise<PlayedWeeks> => {
  const desk = openDesk({ store });
  const recorded: DecodedEvent[] = [];
  const history = async (): Promise<readonly DecodedEvent[]> => {
    const after = recorded.at(-1)?.stored.position ?? 0;
    recorded.push(...(await unwrapAnswer(store.records({ after }))).map(decodeEvent));
    return recorded;
  };
  const events = async () => (await history()).map(({ event }) => event);
  const judged: JudgedDay[] = [];
  const expireHolds = async (day: LocalDate): Promise<void> => {
    for (const held of heldIn(await events()))
      if ('copy' in held) await desk(commands.expireHold(`${day} 00:00`, { reservation: held.reservation }));
  };
  const playSteps = async (n: number, afterHour: boolean): Promise<void> => {
    for (const [index, step] of steps.entries())
      if (step.day === n && step.afterHour === afterHour)
        await desk(commandOf(step, await history(), 200 + 2 * index));
  };
  for (let n = firstDay; n <= lastDay; n += 1) {
    const day = april(n);
    await expireHolds(day);
    await playSteps(n, false);
    judged.push(...judgeDay(await history(), day));
    for (const record of evening(await events(), day))
      if ((await desk(record('sent'))).is === 'refused') await desk(record('no-calendar'));
    await playSteps(n, true);
  }
  return { judged, history: await events() };
};

/** The holds that ended before the last day in a notice of their reservation. */
export const holdsEndedEarly = (history: readonly LendingEvent[]): readonly string[] =>
  history.flatMap(({ type, data }) => {
    if (type !== 'HoldExpired') return [];
    const until = history.flatMap((other) => {
      const isNotice = other.type === 'ReadyNoticeSent' || other.type === 'ReadyNoticeNotSent';
      if (!isNotice || other.data.reservation !== data.reservation) return [];
      return other.data.promised.until ?? [];
    });
    const day = dayOf(data.at);
    return until
      .filter((named) => day <= named)
      .map((named) => `${data.reservation} ended ${day}, named ${named}`);
  });

const dayOf = (at: Instant): string => new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 10);

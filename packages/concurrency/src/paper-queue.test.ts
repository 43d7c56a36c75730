import { answered, runs } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import {
  borrowerId,
  cancelByStaff,
  on,
  reserve,
  resumeReservation,
  secure,
  suspendReservation,
} from '@torioki/lending/samples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskOf, type Came } from './desk/desk.js';
import { inMemory, recordedAfter } from './scenarios/scenario.js';

const opened = await recordedAfter([]);

/** A request of one of four borrowers, or of staff, for a title with two copies on the shelf. */
type Wanted = 'reserve' | 'cancel' | 'suspend' | 'resume' | 'secure';

interface Step {
  readonly wanted: Wanted;
  readonly who: number;
  /** The number of days before it. */
  readonly later: number;
  readonly days: number;
}

/** A person in the queue, in a model that knows no aggregates. */
interface Waiter {
  readonly who: number;
  readonly n: number;
  until: number;
  copy: string | null;
}

const steps = fc.array(
  fc.record<Step>({
    wanted: fc.constantFrom('reserve', 'reserve', 'cancel', 'suspend', 'suspend', 'resume', 'secure'),
    who: fc.integer({ min: 1, max: 4 }),
    later: fc.constantFrom(0, 0, 0, 1, 2),
    days: fc.constantFrom(-1, 0, 1, 1, 2, 5, 30, 31),
  }),
  { minLength: 1, maxLength: 25 },
);

/**
 * A queue on paper. Each request returns the borrowers that get a copy, or undefined if it is not possible.
 */
const clerk = () => {
  const queue: Waiter[] = [];
  const shelf = ['a-1', 'a-2'];
  let last = 100;

  const giveOut = (copy: string, today: number): readonly number[] => {
    const first = queue.find((one) => one.copy === null && one.until <= today);
    if (first === undefined) return [];
    shelf.splice(shelf.indexOf(copy), 1);
    first.copy = copy;
    return [first.who];
  };
  const setUntil = (one: Waiter | undefined, until: number): readonly number[] | undefined => {
    if (one?.copy !== null || one.until === until) return undefined;
    one.until = until;
    return [];
  };

  const ways: Readonly<Record<Wanted, (step: Step, today: number) => readonly number[] | undefined>> = {
    reserve: ({ who }) => {
      if (queue.some((one) => one.who === who)) return undefined;
      queue.push({ who, n: (last += 1), until: 0, copy: null });
      return [];
    },
    cancel: ({ who }, today) => {
      const index = queue.findIndex((one) => one.who === who);
      const [gone] = index < 0 ? [] : queue.splice(index, 1);
      if (gone?.copy === null) return [];
      if (gone) shelf.push(gone.copy);
      return gone && giveOut(gone.copy, today);
    },
    suspend: ({ who, days }, today) =>
      days < 1 || days > 30
        ? undefined
        : setUntil(
            queue.find((one) => one.who === who),
            today + days,
          ),
    resume: ({ who }, today) =>
      setUntil(
        queue.find((one) => one.who === who && one.until > today),
        0,
      ),
    secure: (_, today) => {
      const [copy] = shelf;
      const given = copy === undefined ? [] : giveOut(copy, today);
      return given.length === 0 ? undefined : given;
    },
  };
  return {
    does: (step: Step, today: number) => ways[step.wanted](step, today),
    numberOf: (who: number) => queue.find((one) => one.who === who)?.n ?? last + 1,
    copy: () => shelf[0] ?? 'a-1',
  };
};

type Clerk = ReturnType<typeof clerk>;

const commandFor = ({ wanted, who, days }: Step, today: number, { numberOf, copy }: Clerk): LendingCommand =>
  ({
    reserve: () => reserve(who, [numberOf(who), 'a', 'hq']),
    cancel: () => cancelByStaff(numberOf(who)),
    suspend: () => suspendReservation(numberOf(who), who, today + days),
    resume: () => resumeReservation(numberOf(who), who),
    secure: () => secure(copy()),
  })[wanted]();

/** The borrowers that got a copy by a command; undefined if it was not accepted. */
const securedBy = (outcome: Came): readonly string[] | undefined =>
  outcome.is === 'accepted'
    ? outcome.events.flatMap(({ type, data }) => (type === 'Secured' ? [data.borrower] : []))
    : undefined;

describe('a queue in which people suspend and resume', () => {
  const numRuns = runs(200, 5_000);

  it('gives the same copies as a clerk with a queue on paper', async () => {
    let secured = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const store = inMemory();
        await answered(store.copy(opened));
        const desk = deskOf({ store });
        const paper = clerk();
        let today = 7;
        for (const step of all) {
          today += step.later;
          const outcome = await desk(on(today, commandFor(step, today, paper)));
          const given = paper.does(step, today);
          expect({ step, came: securedBy(outcome) }).toEqual({ step, came: given?.map(borrowerId) });
          secured += given?.length ?? 0;
        }
      }),
      { numRuns },
    );
    expect(secured).toBeGreaterThan(numRuns / 10);
  }, 600_000);
});

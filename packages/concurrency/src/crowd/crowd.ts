import type { EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import type { LendingCommand } from '@torioki/lending';
import { rareWishes, dailyWishes, foldStates, type WishSituation } from '@torioki/lending/samples';
import fc from 'fast-check';
import { openDesk, type DeskOutcome, type DeskOptions } from '../desk/desk.js';
import { chooseCommand, firstCommand } from './choose-command.js';
import { decideAfterStored } from '../oracle/decide-after.js';
import { days } from './variants.js';
import { refusalWishes, type Wish } from './wishes.js';

/**
 * A turn of a person. Each wish intends an outcome. The person sends the first wish that will get its
 * intended outcome. If no wish will get it, the person sends the first wish.
 */
interface Step extends Omit<WishSituation, 'states' | 'fresh'> {
  readonly wishes: readonly [Wish, ...Wish[]];
  /** Whether the first wish is sent, even if it will not have its intended outcome. */
  readonly blindly: boolean;
  /** Whether two desks send the command at the same time, as after a double click. */
  readonly twice: boolean;
  /** Whether a new reservation or loan gets a number that other people also use. */
  readonly sharesNumber: boolean;
}

/** For each person, the steps in their order. The people act at the same time. */
export type Crowd = readonly (readonly Step[])[];

const three = (wish: fc.Arbitrary<Wish>): fc.Arbitrary<Step['wishes']> => fc.tuple(wish, wish, wish);

const step: fc.Arbitrary<Step> = fc.record({
  wishes: fc.oneof(
    { weight: 5, arbitrary: three(fc.constantFrom(...dailyWishes, ...dailyWishes, ...rareWishes)) },
    { weight: 2, arbitrary: three(fc.constantFrom(...refusalWishes)) },
  ),
  blindly: fc.constantFrom(false, false, false, false, false, false, false, true),
  borrower: fc.integer({ min: 1, max: 3 }),
  nth: fc.constantFrom(0, 0, 1, 1, 2, 3, 4),
  day: fc.constantFrom(...days),
  twice: fc.constantFrom(false, false, false, false, true),
  sharesNumber: fc.constantFrom(false, false, true),
});

export const crowds: fc.Arbitrary<Crowd> = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 5,
});

export interface SentCommand {
  readonly command: LendingCommand;
  readonly outcomes: readonly DeskOutcome[];
  readonly conflicts: number;
}

const sharedNumber = 100;

const ownNumber = (person: number, index: number): number => 110 + 10 * person + 2 * index;

/**
 * Lets a crowd act on the history in a store. Sends each command from a new desk, or from two if its step has
 * `twice`.
 */
export const runCrowd = async (
  crowd: Crowd,
  recorded: EventStore,
  desk: DeskOptions,
): Promise<readonly SentCommand[]> => {
  const send = async (command: LendingCommand, desks: number): Promise<SentCommand> => {
    let conflicts = 0;
    const conflicted = () => void (conflicts += 1);
    const sending = Array.from({ length: desks }, () => openDesk({ ...desk, conflicted })(command));
    return { command, outcomes: await Promise.all(sending), conflicts };
  };

  const act = async (steps: readonly Step[], person: number): Promise<readonly SentCommand[]> => {
    const sent: SentCommand[] = [];
    for (const [index, { wishes, blindly, twice, sharesNumber, ...step }] of steps.entries()) {
      const history = await unwrapAnswer(recorded.records());
      const fresh = sharesNumber ? sharedNumber : ownNumber(person, index);
      const wishing = { ...step, states: foldStates(history), fresh };
      const command = blindly
        ? firstCommand(wishes, wishing)
        : chooseCommand(wishes, wishing, decideAfterStored(history, desk));
      sent.push(await send(command, twice ? 2 : 1));
    }
    return sent;
  };

  return (await Promise.all(crowd.map(act))).flat();
};

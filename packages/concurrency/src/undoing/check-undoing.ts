import type { StoredEvent } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import {
  acceptReturn,
  borrowerId,
  declareFound,
  declareLost,
  forgetBorrower,
  pickUp,
  publishPolicy,
  reserve,
  secure,
  undo,
} from '@torioki/lending/samples';
import { expect } from 'vitest';
import { asPerson } from '../commands/as-person.js';
import { secureCommands } from '../commands/stages.js';
import { expectRulesKept } from '../crowd/send-concurrently.js';
import type { WithStore } from '../desk/scratch-stores.js';
import { judgePersons } from '../occasions/judge-persons.js';
import { decodeEvent } from '../oracle/decide-after.js';
import { recordCommands } from '../scenarios/scenario.js';

const limit = 2;
const handIn = acceptReturn('a-1', 'hq');
const pickup = pickUp('b-1', 8, 'hq', 8);
const loss = declareLost('c-1');

/**
 * A person with the pseudonyms 1, 8 and 9 has returned a copy of title a, has picked up one of title b, and has
 * lost one of title c.
 */
const returned = await recordCommands([
  publishPolicy({ reservationLimit: limit }),
  ...secureCommands(1, 'a-1', 'hq'),
  pickUp('a-1', 1, 'hq', 1),
  handIn,
  reserve(8, [8, 'b', 'hq']),
  secure('b-1'),
  pickUp('c-1', 8, 'hq', 7),
  loss,
  pickup,
]);

const wanted = [
  asPerson(undo(handIn, { borrower: 1 }), 9, 1, 8),
  asPerson(undo(pickup), 9, 1, 8),
  asPerson(undo(loss, { borrower: 8 }), 9, 1, 8),
  asPerson(reserve(9, [11, 'a', 'hq'], [12, 'c', 'hq']), 9, 1, 8),
  asPerson(pickUp('a-2', 9, 'hq', 9), 9, 1, 8),
  pickUp('a-1', 3, 'hq', 3),
  reserve(3, [13, 'a', 'hq']),
  secure('a-1'),
  acceptReturn('a-1', 'hq'),
  declareFound('c-1'),
  forgetBorrower(1),
];

const personOf = new Map<string, string>([1, 8, 9].map((n) => [borrowerId(n), 'the person']));

const opening = ['PickedUp', 'Undone Returned', 'Undone DeclaredLost'];
const ending = ['Returned', 'DeclaredLost', 'Undone PickedUp'];

/** Whether an event opens or ends a loan; null for other events. */
const findChange = ({ type, data }: LendingEvent): 'opens' | 'ends' | null => {
  const of = type === 'Undone' ? `Undone ${data.back.is}` : type;
  if (opening.includes(of)) return 'opens';
  return ending.includes(of) ? 'ends' : null;
};

/** The copies that have two loans at the same time. */
const findLentTwice = (history: readonly StoredEvent[]): readonly unknown[] => {
  const lent = new Set<unknown>();
  return history.flatMap((stored) => {
    const { event } = decodeEvent(stored);
    const [change, copy] = [findChange(event), 'copy' in event.data ? event.data.copy : null];
    const isTwice = change === 'opens' && lent.has(copy);
    if (change === 'opens') lent.add(copy);
    if (change === 'ends') lent.delete(copy);
    return isTwice ? [copy] : [];
  });
};

/**
 * Undoes a return, a pickup and a loss while other commands are given, in many interleavings. Expects that no copy
 * and no title is lent twice, that the limit is kept, and that every law and every audit holds.
 */
export const checkUndoing = async (withStore: WithStore): Promise<void> => {
  const tally = await expectRulesKept(
    returned,
    wanted,
    (all) => {
      expect(findLentTwice(all)).toEqual([]);
      expect(judgePersons(all, personOf, limit)).toEqual([]);
    },
    withStore,
  );
  expect(['Undo', 'ForgetBorrower'].filter((type) => !tally.hasAccepted(type))).toEqual([]);
};

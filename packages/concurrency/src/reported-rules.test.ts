import type { LendingCommand, LocalDate, Refusal } from '@torioki/lending';
import { listenToPlan, rulesOfCommands, rulesOfRefusals, type AppliedRule } from '@torioki/lending/decisions';
import {
  acceptReturn,
  expireHold,
  nothing,
  pickUp,
  renew,
  rareWishes,
  dailyWishes,
  atNoonOf,
  reserve,
  reserveInOrder,
  secure,
  shipReturn,
  story,
  tokyo,
  undo,
  foldStates,
  type Story,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { asPerson } from './commands/as-person.js';
import { histories } from './crowd/beginnings.js';
import { chooseCommand } from './crowd/choose-command.js';
import { decideAfterStored } from './oracle/decide-after.js';
import { refusalWishes } from './crowd/wishes.js';
import type { AnyDecision } from './desk/desk.js';

const applied: AppliedRule[] = [];

/** The pairs of a command type and a rule that was reported to pass. */
const letPass = new Set<string>();

const overheard = (decision: AnyDecision): AnyDecision => ({
  ...decision,
  plan: (command) =>
    listenToPlan(decision.plan(command), (one) => {
      applied.push(one);
      if (one.refusals.length === 0) letPass.add(`${command.type} ${one.rule.id}`);
    }),
});

for (const history of histories) {
  const wishing = { states: foldStates(history), borrower: 1, nth: 0, day: 7, fresh: 110 };
  const comesTo = decideAfterStored(history, { alter: overheard });
  for (const wish of [...dailyWishes, ...rareWishes, ...refusalWishes])
    chooseCommand([wish], wishing, comesTo);
}

/**
 * Situations that do not occur in the crowd. They are: no policy, a calendar that has ended, and a person with
 * several pseudonyms.
 */
const noon = '2021-04-08 12:00';
const pickup = { ...pickUp('a-1', 1, 'hq', 1), at: tokyo(noon) };
const undoPickup = { ...undo(pickup), at: tokyo(noon) };
const pickedUp = story.withPolicy({ reservationLimit: 1 }).reach('noticed', 'a-1').at(noon).send(pickup);
const handIn = { ...acceptReturn('a-1', 'hq'), at: tokyo(noon) };
const undoReturn = { ...undo(handIn, { borrower: 1 }), at: tokyo(noon) };
const handedIn = pickedUp.send(handIn);
const pickedUpInOrder = story
  .withPolicy({ readingOrderRelease: 'picked-up' })
  .reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq'])
  .at(noon)
  .secure('a-1')
  .send(pickup);

const besides: readonly (readonly [Story, LendingCommand])[] = [
  [nothing, reserve(1, [1, 'a', 'hq'])],
  [story.reach('shipped', 'a-1', 'wkn').at('2021-05-29 10:00').arrive(1, 'wkn'), atNoonOf(62, expireHold(1))],
  [story, asPerson(reserve(9), 9)],
  [story, asPerson(reserveInOrder(9), 9)],
  [story, asPerson(pickUp('a-1', 9), 9)],
  [story.reserve(8, [8, 'a', 'hq']), asPerson(pickUp('a-1', 9), 9, 8)],
  [story.reach('lent', 'a-1'), asPerson(renew(1, 1), 9, 1)],
  [pickedUp, asPerson(undoPickup, 9, 1)],
  [pickedUp.reserve(1, [3, 'c', 'hq']), undoPickup],
  [pickedUp.renew(1, 1), undoPickup],
  [pickedUpInOrder, undoPickup],
  [pickedUpInOrder.secure('b-1'), undoPickup],
  [handedIn, undoReturn],
  [handedIn.reserve(1, [3, 'a', 'hq']), undoReturn],
  [handedIn.forgetBorrower(1), undoReturn],
  [story.reach('lent', 'a-1', 'wkn').acceptReturn('a-1', 'wkn'), shipReturn('a-1', 'abs')],
  [story.reach('lent', 'a-1'), atNoonOf(20, { ...acceptReturn('a-1', 'hq'), on: '2021-04-19' as LocalDate })],
  [
    story.reserveInOrder(1, 1, [1, 'a', 'hq'], [2, 'b', 'hq']).send(secure('a-1')).send(secure('b-1')),
    undo(secure('a-1')),
  ],
];

for (const [{ recorded }, command] of besides)
  decideAfterStored(await recorded(), { alter: overheard })(command);

const rules = new Map(
  Object.values(rulesOfCommands).flatMap((rules) => rules.map((rule) => [rule.id, rule])),
);

/** Rules that never refuse, because another rule refuses a missing reservation or loan first. */
const neverRefuse = ['LOAN-4', 'RESERVATION-2', 'UNDO-12', 'UNDO-16'];

describe.each([...rules.keys()])('%s', (id) => {
  const own = applied.filter(({ rule }) => rule.id === id);

  it('reports that it passes', () => {
    expect(
      own.some(({ refusals }) => refusals.length === 0),
      `${id} never passed`,
    ).toBe(true);
  });

  it('refuses only with codes that list it', () => {
    const codes = own.flatMap(({ refusals }) => refusals.map((refusal) => (refusal as Refusal).code));
    expect([...new Set(codes)].filter((code) => rulesOfRefusals[code]?.includes(id) !== true)).toEqual([]);
  });

  it.skipIf(neverRefuse.includes(id))('reports that it refuses', () => {
    const unmet = `${id} refused nothing. Let a slip of the crowd meet it, or add a history to \`besides\` here.`;
    expect(
      own.some(({ refusals }) => refusals.length > 0),
      unmet,
    ).toBe(true);
  });
});

it.each(Object.entries(rulesOfCommands))('%s reports every rule that it can pass', (type, rules) => {
  const ids = rules.map(({ id }) => id);
  expect(ids.filter((id) => !letPass.has(`${type} ${id}`))).toEqual([]);
});

describe('the limit of reservations', () => {
  it('reports its numbers also when it passes', () => {
    const passed = applied.find(({ rule, refusals }) => rule.id === 'RESERVE-1' && refusals.length === 0);
    expect(passed?.facts).toEqual({
      limit: 10,
      active: expect.any(Number) as number,
      requested: expect.any(Number) as number,
    });
  });
});

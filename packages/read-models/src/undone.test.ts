import { randomInt } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { chooseRuns } from '@torioki/event-store/contract';
import { lendingEventCodec } from '@torioki/lending';
import { declareLost, receiveAtHeadquarters, ship, story, type Story } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { checkUndone, expectAllReached } from './testing/check-undone.js';
import { followStates } from './testing/follow-states.js';
import { foldOf } from './testing/fold-documents.js';

const eventsOf = async ({ recorded }: Story) =>
  (await recorded()).map((one) => orThrow(lendingEventCodec.decode(one)));

/** Expects that a number of events, recorded by mistake and undone, left everything as it was. */
const expectUnchanged = async (before: Story, after: Story, recorded: number): Promise<void> => {
  const [events, all] = [await eventsOf(before), await eventsOf(after)];
  expect(all).toHaveLength(events.length + recorded);
  const states = followStates();
  states.add(events);
  const compared = states.compare(all.slice(events.length));
  expect(compared.after).toEqual(compared.before);
};

/** A copy at the headquarters whose hold has ended. */
const ended = story.reach('secured', 'a-1').cancelByStaff(1);
const handedIn = story.reach('lent', 'a-1', 'wkn').at('2021-04-20 12:00').acceptReturn('a-1', 'wkn');

describe('a command that is undone', { timeout: 7_200_000 }, () => {
  it('leaves every document and every aggregate as it was', async () => {
    expectAllReached(await checkUndone(10, { numRuns: chooseRuns(60, 1_000), seed: randomInt(2 ** 31) }));
  });

  it('leaves a hold that ended before the copy left for a counter', async () => {
    const left = ended.reserve(2, [2, 'a', 'gikai']).secure('a-1').ship(2);
    const shelfAfter = async (history: Story) => foldOf(await eventsOf(history))['hold-shelf'];
    expect(await shelfAfter(left)).toMatchObject({ 'a-1': { is: 'under-way', before: { is: 'ended' } } });
    expect(await shelfAfter(left.byMistake(1, receiveAtHeadquarters('a-1'), { events: 2 }))).toEqual(
      await shelfAfter(left),
    );
  });

  it('leaves a copy that was sent to a home', async () => {
    const before = story.reach('noticed', 'a-1', 'home').at('2021-04-09 10:00');
    await expectUnchanged(before, before.byMistake(1, ship(1, 1), { borrower: 1, events: 2 }), 4);
  });

  it.each([
    ['on the shelf', story],
    ['on the hold shelf after its hold ended', ended],
    ['set aside', ended.reserve(2, [2, 'a', 'hq']).secure('a-1')],
    ['noticed', story.reach('noticed', 'a-1')],
    ['on its way', story.reach('shipped', 'a-1', 'wkn')],
    ['at its branch', story.reach('arrived', 'a-1', 'wkn')],
    ['on its way to a counter', story.reach('noticed', 'a-1', 'gikai').ship(1)],
    ['on loan', story.reach('lent', 'a-1').renew(1, 1)],
    ['lent to another library', story.lendToLibrary('a-1')],
    ['to be sent back', handedIn.removeFromCirculation('a-1')],
    ['on its way back', handedIn.shipReturn('a-1', 'wkn')],
    ['on its way back from another library', story.lendToLibrary('a-1').receiveFromLibrary('a-1')],
    ['removed', story.removeFromCirculation('a-1')],
  ])('leaves a copy that was lost %s', async (_, history) => {
    await expectUnchanged(history, history.byMistake(1, declareLost('a-1'), { borrower: 1 }), 2);
  });
});

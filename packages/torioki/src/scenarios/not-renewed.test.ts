import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import type { FixtureF } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import {
  arriveAtWakkanai,
  borrowCopy,
  pickUpAtWakkanai,
  secureCopy,
  dispatchHome,
  loanOf,
  clickAndConfirmRenew,
  reserveTitle,
  type Registered,
} from '../testing/journey.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

const branchPickup = ['renewal-branch-pickup', '道立図書館・議会図書室・自宅以外で受け取った本'];
const overdue = ['renewal-patron-overdue', '延滞本がある'];
const reservedByOther = ['renewal-reserved-by-other', '予約が入っている'];
const limitReached = ['renewal-limit-reached', 'すでに1度延長している'];
const interlibrary = ['renewal-interlibrary', '他の図書館から借り受けた本'];

/** The story of patron A's loan. Returns its copy. B is another patron. */
type Story = (f: FixtureF, a: Registered, b: Registered) => Promise<string>;

const fromBranch: Story = async (f, a) => {
  const copy = await arriveAtWakkanai(f, a, 'T1');
  await pickUpAtWakkanai(f, '2021-04-11 15:00', a, copy);
  return copy;
};

const fromCounter: Story = async (f, a) => {
  const copy = await f.shelved('T1');
  await borrowCopy(f, '2021-04-08 09:00', a, copy);
  return copy;
};

const fromHome: Story = (f, a) => dispatchHome(f, a, 'T1');

const ofAnotherLibrary: Story = async (f, a) => {
  await f.shelved('T1');
  const copy = 'T1-ill';
  const borrowed = { copy, title: 'T1', loanClass: 'circulating', source: 'interlibrary' } as const;
  orThrow(await f.library.desk(office).addCopy(borrowed));
  await borrowCopy(f, '2021-04-08 09:00', a, copy);
  return copy;
};

const renewedBefore: Story = async (f, a, b) => {
  const copy = await fromCounter(f, a, b);
  orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-09 10:00'));
  return copy;
};

/** Before the story, A borrows another book, which is due on 2021-04-17. */
const whileOverdue =
  (story: Story): Story =>
  async (f, a, b) => {
    await borrowCopy(f, '2021-04-03 11:00', a, await f.shelved('T2'));
    return story(f, a, b);
  };

const whileOtherWaits =
  (story: Story): Story =>
  async (f, a, b) => {
    const copy = await story(f, a, b);
    await reserveTitle(b, 'T1');
    return copy;
  };

const whileOtherIsServed: Story = async (f, a, b) => {
  const copy = await whileOtherWaits(fromCounter)(f, a, b);
  const second = await f.shelved('T1', 'circulating', 'T1-b');
  await secureCopy(f, '2021-04-13 10:00', second);
  return copy;
};

const parties = async (f: FixtureF) => [await f.registered(), await f.registered()] as const;

for (const [title, story, from] of [
  ['L2 was sent home', fromHome, '2021-04-27'],
  ['L5 is 貸出可能 for another patron, with another copy', whileOtherIsServed, '2021-04-22'],
] as const)
  scenario(`S34: ${title}, and is renewed (R79, R81)`, '2021-04-03 10:00', async (f) => {
    const [a, b] = await parties(f);
    const copy = await story(f, a, b);
    orThrow(await clickAndConfirmRenew(f, a, copy, '2021-04-20 10:00'));
    expect(await f.recorded('Renewed')).toMatchObject([{ data: { copy, from, to: '2021-05-04' } }]);
  });

for (const [title, story, refused] of [
  ['L1 was picked up at a branch (R79)', fromBranch, [branchPickup]],
  ['L3 belongs to a patron with another overdue book (R80)', whileOverdue(fromCounter), [overdue]],
  ['L4 has a waiting patron (R81)', whileOtherWaits(fromCounter), [reservedByOther]],
  ['L6 belongs to another library (R83)', ofAnotherLibrary, [interlibrary]],
  ['①②③ together', whileOverdue(whileOtherWaits(fromBranch)), [branchPickup, overdue, reservedByOther]],
  ['②③④ together', whileOverdue(whileOtherWaits(renewedBefore)), [overdue, reservedByOther, limitReached]],
  ['②③⑤ together', whileOverdue(whileOtherWaits(ofAnotherLibrary)), [overdue, reservedByOther, interlibrary]],
] as const)
  scenario(`S34: ${title}: refused for every reason, in the guide’s order`, '2021-04-03 10:00', async (f) => {
    const [a, b] = await parties(f);
    const copy = await story(f, a, b);
    const before = await f.recorded('Renewed');
    expect(reasons(await clickAndConfirmRenew(f, a, copy, '2021-04-20 10:00'))).toEqual(refused);
    expect(await f.recorded('Renewed')).toEqual(before);
    expect((await loanOf(a, copy)).renewable).toMatchObject({
      is: false,
      refusals: refused.map(([code]) => ({ code })),
    });
  });

import { chooseRuns } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minori, password, withLogin } from '../../sample/people.js';
import { receiveStream, findLeaks, openCrowd, listRoutes, listIds, type Crowd } from './crowd.js';
import { pickNth } from './actions.js';
import { chooseSeed } from './look.js';
import { snapshotPatrons } from './plant-words.js';
import { arbitraryRequest, isFromOwnPage, isRead, type ForgedRequest } from './requests.js';
import { openScene, countCoverage } from './scene.js';
import { makeSender, type Answer } from './sender.js';

const requests = 40;

const request = fc.record({ who: fc.nat(3), forged: arbitraryRequest });

const history = fc.array(request, { minLength: requests, maxLength: requests });

/**
 * Checks that a request leaves the data of others unchanged. If it does not come from an own page, it must
 * leave all data unchanged.
 */
const isKept = (
  who: number,
  one: ForgedRequest,
  before: readonly string[],
  after: readonly string[],
): void => {
  const kept = isFromOwnPage(one) ? before.filter((_, whose) => whose !== who) : before;
  expect(isFromOwnPage(one) ? after.filter((_, whose) => whose !== who) : after).toEqual(kept);
};

const unknown = '00000000-0000-4000-8000-000000000000';

/** The id of the order, if an answer leads to a 確認. */
const ordered = (whole: string): readonly string[] =>
  (/"location","[^"]*\/(?:confirmations|renewals)\/([\w-]{36})"/.exec(whole) ?? []).slice(1);

interface Wanted {
  readonly who: number;
  readonly forged: ForgedRequest;
}

/** Checks that the portal gives the same answer for another patron's id as for an unknown id. */
const isAsUnknown = async (crowd: Crowd, { who, forged: one }: Wanted, route: string): Promise<void> => {
  const all = route.includes(':command') ? crowd.orders : await listIds(crowd);
  const ofOthers = all.filter((_, whose) => whose !== who).flat();
  if (ofOthers.length === 0) return;
  const id = pickNth(ofOthers, one.id);
  const [theirs, none] = await Promise.all(
    [id, unknown].map((sent) => pickNth(crowd.senders, who).send({ ...one, query: [] }, route, [sent], '')),
  );
  expect(theirs?.whole.replaceAll(id, unknown), `${one.method} ${route}`).toBe(none?.whole);
  crowd.reached.count(`of another patron as unknown: ${theirs?.status}`);
};

const countReached = (
  { reached, words }: Crowd,
  { who, forged: one }: Wanted,
  { status, whole }: Answer,
  hasChanged: boolean,
): void => {
  const isOwn = (words[who] ?? []).some((word) => whole.includes(word));
  reached.count(`${one.method} ${status}${isOwn ? ' with the own marks' : ''}`);
  if (isFromOwnPage(one)) reached.count(hasChanged ? 'changed' : 'nothing changed');
};

/** Sends a request. Checks that the answer has no data of others, and that only own pages change data. */
const isHarmless = async (crowd: Crowd, { who, forged: one }: Wanted): Promise<void> => {
  const { senders, orders } = crowd;
  const sender = pickNth(senders, who);
  await sender.arrive();
  const ids = (await listIds(crowd)).flat();
  const before = await snapshotPatrons(crowd);
  const route = pickNth(listRoutes(crowd, one.method), one.route);
  const { status, whole, sent } = await sender.send(one, route, ids, pickNth(senders, who + 1).token());
  orders[who]?.push(...ordered(whole).filter((id) => !sent.includes(id)));
  expect(await findLeaks(crowd, who, whole, sent), `${one.method} ${route}`).toEqual([]);
  if (!isRead(one) && !isFromOwnPage(one)) expect(status, `${one.method} ${route}`).toBe(403);
  const after = await snapshotPatrons(crowd);
  if (route !== '/sample') isKept(who, one, before, after);
  countReached(crowd, { who, forged: one }, { status, whole }, before[who] !== after[who]);
  if (route.includes('/:')) await isAsUnknown(crowd, { who, forged: one }, route);
};

it('shows no data of another patron for any request, and changes data only from a page of the own visit', async () => {
  const reached = countCoverage();
  await fc.assert(
    fc.asyncProperty(history, async (wanted) => {
      const crowd = await openCrowd(reached);
      for (const sender of crowd.senders) await sender.arrive();
      const streams = await Promise.all(
        crowd.senders.flatMap((sender) =>
          ['/live/reservations', '/live/titles/N21'].map((path) => receiveStream(sender, path)),
        ),
      );
      for (const one of wanted) await isHarmless(crowd, one);
      for (const [index, { all, leave }] of streams.entries()) {
        await leave();
        expect(await findLeaks(crowd, Math.trunc(index / 2), all.join(''))).toEqual([]);
        reached.count(`received ${index < 6 ? 'by patrons' : 'by the stranger'}: ${Math.min(all.length, 3)}`);
      }
      const log = JSON.stringify([crowd.lines, crowd.troubles]);
      expect(crowd.words.flat().filter((word) => log.includes(word))).toEqual([]);
      expect(crowd.troubles).toEqual([]);
      await crowd.close();
    }),
    { numRuns: chooseRuns(2, 200), seed: chooseSeed(), endOnFailure: true },
  );
  console.info(reached.render());
}, 7_200_000);

const wrong = fc.record({ address: fc.nat(2), card: fc.nat(2) });

it('delays a sender after too many guesses, and serves all others meanwhile', async () => {
  const scene = await openScene(countCoverage());
  const guess = ({ address, card }: { readonly address: string; readonly card: string }) =>
    makeSender(scene.app, address).tryToLogIn({ card, password: 'wrong' });
  let network = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(wrong, { minLength: 10, maxLength: 60 }), async (guesses) => {
      const failed = new Map<string, number>();
      network += 1;
      for (const { address: from, card: whose } of guesses) {
        const address = `10.1.${network}.${from}`;
        const { card } = pickNth(withLogin, whose);
        const isTooMany = [address, card].some((one) => (failed.get(one) ?? 0) >= 10);
        const { status, whole } = await guess({ address, card });
        expect([status, whole.includes('"retry-after"')]).toEqual([isTooMany ? 429 : 303, isTooMany]);
        expect(whole.includes('/login?refused=')).toBe(!isTooMany);
        if (!isTooMany) for (const one of [address, card]) failed.set(one, (failed.get(one) ?? 0) + 1);
        expect((await makeSender(scene.app, address).look('/search?words=')).status).toBe(422);
      }
      scene.pass(5);
      const elsewhere = makeSender(scene.app, `10.2.${network}.1`);
      expect((await elsewhere.tryToLogIn({ card: minori.card, password })).status).toBe(303);
      scene.pass(12 * 60 * 60);
    }),
    { numRuns: chooseRuns(10, 200), seed: chooseSeed() },
  );
  await scene.close();
});

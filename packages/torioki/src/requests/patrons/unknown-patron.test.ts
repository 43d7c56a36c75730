import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { reportForgotten, findFreshBorrower } from '@torioki/patrons/contract';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { PatronView, CommandAnswerWithId } from '../../index.js';
import { atHeadquarters, prefecturalCard } from '../../testing/fixture.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';
import { shown } from '../../answers/answer.js';

type Hall = Awaited<ReturnType<typeof openDay>>;

/** A patron who was never registered. */
const never = () => Promise.resolve<string>(randomUUID());

/** A patron who has left, and whose data the registry has deleted. */
const forgotten = async ({ people, registered, left }: Hall) => {
  const patron = await registered();
  const borrower = await findFreshBorrower(people, patron);
  await left(patron);
  orThrow(await reportForgotten(people, borrower));
  return patron;
};

const refused = { is: 'refused', refusals: [{ code: 'patron-unknown' }] };

const live = (view: PatronView<unknown>): Promise<unknown> =>
  firstValueFrom(view.live).then(shown, (answer: unknown) => answer);

describe.each([
  ['unknown', never],
  ['forgotten', forgotten],
])('a patron who is %s', (_, whoever) => {
  const opened = async () => {
    const hall = await openDay('2021-04-03 10:00', { facts: shelf(2) });
    const patron = await whoever(hall);
    const { library } = hall;
    const file = library.desk(office).file(patron);
    const atCounter = library.desk(counter).file(patron);
    return { file, atCounter, portal: library.portal(patron) };
  };

  it('is refused at every request (R4)', async () => {
    const { portal, file, atCounter } = await opened();
    const lines = atHeadquarters('T-1', 'T-2');
    const ranked = lines.map((line, index) => ({ ...line, rank: index + 1 }));
    const [id, card] = [randomUUID(), '1000009'];
    const evidence = { channel: 'counter', evidence: 'driving-licence' } as const;
    const requests = {
      name: '架空の書名',
      author: null,
      publisher: null,
      published: null,
      standardNumber: null,
      note: null,
    };
    const phones = { oldPhone: '011-386-8521', phone: '0162-23-3874' };
    const ofBoth = [portal, file].flatMap((theirs): readonly Promise<CommandAnswerWithId>[] => [
      theirs.reserve({ lines }),
      theirs.reserveInOrder({ lines: ranked }),
      theirs.changeRank({ group: id, ranks: [{ reservation: id, rank: 1 }] }),
      theirs.renew({ loan: id, clickedAt: '2021-04-03T01:00:00.000Z' }),
      theirs.setMailAddress({ mailAddress: null }),
      theirs.declareBranchRegistration({ location: 'WKN' }),
      theirs.changeAddress({ ...evidence, address: '江別市文京台東町41' }),
      theirs.changeName({ ...evidence, name: '佐藤 あかり' }),
      theirs.changePhone(phones),
      theirs.submitTitleRequest(requests),
    ]);
    const outcomes = await Promise.all([
      ...ofBoth,
      portal.addToCart({ title: 'T-1' }),
      portal.choosePickup({ title: 'T-1', location: 'HQ' }),
      portal.removeFromCart({ titles: ['T-1'] }),
      portal.cancel({ reservation: id }),
      portal.changePickup({ reservation: id, location: 'HQ' }),
      atCounter.pickUp({ copy: 'C-1', location: 'HQ', cards: prefecturalCard }),
      file.issueCard({ card }),
      file.sendCard({ card, idCopyEnclosed: true, registeredMail: true }),
      file.issueCode({ hours: 1 }),
      file.clearPassword({ identityCheck: 'card-shown' }),
      file.leave({}),
    ]);
    for (const outcome of outcomes) expect(outcome).toMatchObject(refused);
    expect(outcomes).toHaveLength(31);
  });

  it('is refused alike at every query', async () => {
    const { portal, file } = await opened();
    const looks: readonly Promise<unknown>[] = [
      portal.patron(),
      portal.cart(),
      portal.holdings('T-1'),
      file.patron(),
      ...[
        portal.reservations,
        portal.loans,
        portal.ended,
        file.reservations,
        file.loans,
        file.ended,
        file.setAside,
      ].flatMap((view) => [view.now(), live(view)]),
    ];
    for (const answer of await Promise.all(looks)) expect(answer).toEqual(refused);
    expect(looks).toHaveLength(18);
  });
});

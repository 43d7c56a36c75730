import { orThrow } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { counter, office, openDay } from '../../testing/open-day.js';

const byPost = { postageYen: 404 };

const opened = async () => {
  const { library, registered, set } = await openDay('2021-04-03 10:00');
  return { library, desk: library.desk(office), registered, set };
};

const queries = ['cardsToSend', 'idCopiesToReturn'] as const;

describe('the lists of the post at a desk', () => {
  it('show each card to send and each copy to return, until the card is sent (R102, S1)', async () => {
    const { desk, registered, set } = await opened();
    await registered();
    const patron = await registered({ ...byPost, name: '高橋 蒼', card: '1000009' });
    set('2021-04-06 10:00');
    orThrow(await desk.file(patron).issueCard({ card: '1000010' }));
    const shared = { patron, name: '高橋 蒼', card: '1000010' };
    expect(orThrow(await desk.cardsToSend()).shown).toEqual({
      cards: [{ ...shared, issuedOn: '2021-04-06' }],
      nextPage: null,
    });
    expect(orThrow(await desk.idCopiesToReturn()).shown).toEqual({
      idCopies: [{ ...shared, registeredOn: '2021-04-03' }],
      nextPage: null,
    });
    const sending = { card: '1000010', idCopyEnclosed: true, registeredMail: true };
    orThrow(await desk.file(patron).sendCard(sending));
    expect(orThrow(await desk.cardsToSend()).shown).toEqual({ cards: [], nextPage: null });
    expect(orThrow(await desk.idCopiesToReturn()).shown).toEqual({ idCopies: [], nextPage: null });
  });

  it('show the copy of a patron who leaves without a card', async () => {
    const { desk, registered } = await opened();
    const patron = await registered(byPost);
    orThrow(await desk.file(patron).leave({}));
    expect(orThrow(await desk.cardsToSend()).shown.cards).toEqual([]);
    expect(orThrow(await desk.idCopiesToReturn()).shown.idCopies).toMatchObject([{ patron, card: null }]);
  });

  it('show 50 patrons on a page, or the requested number', async () => {
    const { desk, registered } = await opened();
    const ids: string[] = [];
    for (let n = 0; n < 51; n += 1) ids.push(await registered(byPost));
    const { cards, nextPage } = orThrow(await desk.cardsToSend()).shown;
    expect(cards).toHaveLength(50);
    const rest = orThrow(await desk.cardsToSend({ after: nextPage ?? '' })).shown;
    expect([...cards, ...rest.cards].map(({ patron }) => patron)).toEqual(ids.toSorted());
    expect(orThrow(await desk.idCopiesToReturn({ first: 3 })).shown.idCopies).toHaveLength(3);
  });

  it.each([
    ['first', { first: 201 }],
    ['after', { after: 'あ' }],
    ['size', { size: 1 }],
    ['request', 'all'],
  ])('fail for a wrong %s', async (path, page) => {
    const { desk } = await opened();
    for (const query of queries)
      expect(await desk[query](page as never)).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path } },
      });
  });

  it('are only for general materials, who receive the applications by post (R101)', async () => {
    const { library } = await opened();
    for (const actor of [counter, { role: 'branch', staff: 'B-01', location: 'WKN' }] as const)
      for (const query of queries)
        expect(await library.desk(actor)[query]()).toMatchObject({
          refusals: [{ code: 'actor-not-allowed', allowed: ['general-materials'] }],
        });
  });
});

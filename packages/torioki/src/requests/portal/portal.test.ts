import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { copyId } from '@torioki/lending/samples';
import { firstValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { QueuedReservation } from '../../index.js';
import { counter, office, openDay, shelf } from '../../testing/open-day.js';

const day = '2021-04-03 10:00';
const atHeadquarters = (title: string) => ({ title, location: 'HQ' });

const opened = async () => {
  const hall = await openDay(day, { facts: shelf(3) });
  const patron = await hall.registered();
  return { ...hall, patron, portal: hall.library.portal(patron) };
};

describe('the cart', () => {
  it('chooses the headquarters if the last used place has closed (R26, A45)', async () => {
    const { library, set, portal } = await opened();
    orThrow(await portal.reserve({ lines: [{ title: 'T-1', location: 'GIKAI' }] }));
    orThrow(await library.desk(office).closePickupLocation({ location: 'GIKAI', from: '2021-04-04' }));
    const adding = { commandId: randomUUID(), title: 'T-2' };
    orThrow(await portal.addToCart(adding));
    set('2021-04-04 10:00');
    orThrow(await portal.addToCart(adding));
    orThrow(await portal.addToCart({ title: 'T-3' }));
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject([
      { title: 'T-2', location: 'GIKAI' },
      { title: 'T-3', location: 'HQ' },
    ]);
  });

  it('refuses a line with every reason, and stores nothing of it', async () => {
    const { portal } = await opened();
    expect(await portal.addToCart({ title: 'T-99', location: 'WKN' })).toMatchObject({
      is: 'refused',
      refusals: [
        { code: 'title-not-held', title: 'T-99' },
        { code: 'not-registered-at-pickup', location: 'WKN' },
      ],
    });
    expect(orThrow(await portal.cart()).shown.lines).toMatchObject([]);
  });

  it('gives a repeated request its first answer, even if the title is refused now', async () => {
    const { portal, library } = await opened();
    const adding = { commandId: randomUUID(), title: 'T-1' };
    orThrow(await portal.addToCart(adding));
    orThrow(await library.desk(office).withdraw({ copy: copyId(1) }));
    orThrow(await portal.addToCart(adding));
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      refusals: [{ code: 'already-in-cart' }],
    });
    orThrow(await portal.removeFromCart({ titles: ['T-1'] }));
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      refusals: [{ code: 'title-not-held' }],
    });
  });

  it('hides its button for titles in it (R66)', async () => {
    const { portal } = await opened();
    expect(orThrow(await portal.holdings('T-1')).shown).toMatchObject({ cartButton: true, isInCart: false });
    orThrow(await portal.addToCart({ title: 'T-1' }));
    expect(orThrow(await portal.holdings('T-1')).shown).toMatchObject({ cartButton: false, isInCart: true });
  });
});

describe('a title that the patron already has', () => {
  it('is refused in the cart and has no button: reserved, ready, or at home (A13)', async () => {
    const { portal, library, patron } = await opened();
    const held = async () => orThrow(await library.portal(patron).holdings('T-1')).shown;
    expect(await held()).toMatchObject({ cartButton: true, isReserved: false, isOnLoan: false });
    orThrow(await portal.reserve({ lines: [atHeadquarters('T-1')] }));
    const isReserved = { cartButton: false, isReserved: true, isOnLoan: false };
    expect(await held()).toMatchObject(isReserved);
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      refusals: [{ code: 'already-reserved', title: 'T-1' }],
    });
    orThrow(await library.desk(office).secure({ copy: copyId(1) }));
    expect(await held()).toMatchObject(isReserved);
    const cards = { prefectural: true, branch: false };
    orThrow(
      await library
        .desk(counter)
        .file(patron)
        .pickUp({ copy: copyId(1), location: 'HQ', cards }),
    );
    expect(await held()).toMatchObject({ cartButton: false, isReserved: false, isOnLoan: true });
    expect(await portal.addToCart({ title: 'T-1' })).toMatchObject({
      refusals: [{ code: 'already-borrowed', title: 'T-1' }],
    });
  });
});

describe('a reservation', () => {
  it('is for a branch only if the patron declared a registration there (R27)', async () => {
    const { portal } = await opened();
    const lines = [{ title: 'T-1', location: 'WKN' }];
    expect(await portal.reserve({ lines })).toMatchObject({
      refusals: [{ code: 'not-registered-at-pickup', location: 'WKN' }],
    });
    orThrow(await portal.declareBranchRegistration({ location: 'WKN' }));
    orThrow(await portal.reserve({ lines }));
  });

  it('cannot be cancelled or changed by another patron', async () => {
    const { portal, library, registered } = await opened();
    orThrow(await portal.reserve({ lines: [atHeadquarters('T-1')] }));
    const [{ reservation }] = orThrow(await portal.reservations.now()).shown as [QueuedReservation];
    const stranger = library.portal(await registered());
    const unknown = { is: 'refused', refusals: [{ code: 'reservation-unknown', reservation }] };
    expect(await stranger.cancel({ reservation })).toMatchObject(unknown);
    expect(await stranger.changePickup({ reservation, location: 'GIKAI' })).toMatchObject(unknown);
    orThrow(await portal.changePickup({ reservation, location: 'GIKAI' }));
    orThrow(await portal.cancel({ reservation }));
  });

  it('changes to a branch only if the patron declared a registration there (R27)', async () => {
    const { portal } = await opened();
    orThrow(await portal.reserve({ lines: [atHeadquarters('T-1')] }));
    const [{ reservation }] = orThrow(await portal.reservations.now()).shown as [QueuedReservation];
    expect(await portal.changePickup({ reservation, location: 'WKN' })).toMatchObject({
      refusals: [{ code: 'not-registered-at-pickup' }],
    });
  });

  it('is found under every pseudonym of the patron, and continues under its own', async () => {
    const { portal, replaced, patron, set } = await opened();
    orThrow(await portal.reserve({ lines: [atHeadquarters('T-1')] }));
    set('2021-04-03 10:01');
    await replaced(patron);
    orThrow(await portal.reserve({ lines: [atHeadquarters('T-2')] }));
    const open = orThrow(await portal.reservations.now()).shown;
    expect(open.map(({ title }) => title)).toEqual(['T-1', 'T-2']);
    expect(await firstValueFrom(portal.reservations.live)).toEqual(open);
    for (const { reservation } of open) orThrow(await portal.cancel({ reservation }));
  });
});

describe('the data read by a portal', () => {
  it('is used for ten seconds and then read again', async () => {
    const { portal, library, patron, set } = await opened();
    const file = library.desk(counter).file(patron);
    const mailAddress = async () => orThrow(await portal.patron()).shown.mailAddress;
    const before = await mailAddress();
    orThrow(await file.setMailAddress({ mailAddress: 'later@example.jp' }));
    expect(await mailAddress()).toBe(before);
    set('2021-04-03T01:00:10.000Z');
    expect(await mailAddress()).toBe(before);
    set('2021-04-03T01:00:10.001Z');
    expect(await mailAddress()).toBe('later@example.jp');
  });

  it('is read again before a refusal', async () => {
    const { portal, library, patron } = await opened();
    const file = library.desk(counter).file(patron);
    orThrow(await file.setBlocks({ blocks: [{ stops: ['reserve'], text: '延滞' }] }));
    const lines = [atHeadquarters('T-1')];
    expect(await portal.reserve({ lines })).toMatchObject({ refusals: [{ code: 'patron-blocked' }] });
    expect(orThrow(await portal.cart()).shown.reservations).toBe(0);
    orThrow(await file.setBlocks({ blocks: [] }));
    expect(orThrow(await portal.cart()).shown.reservations).toBe(0);
    orThrow(await portal.reserve({ lines }));
    expect(orThrow(await portal.cart()).shown.reservations).toBe(1);
  });
});

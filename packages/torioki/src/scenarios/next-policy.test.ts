import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { hokkaido } from '../index.js';
import { atHeadquarters } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

scenario(
  'S40: from 2021-05-01 the limit is 12: the eleventh is refused at 23:59, and accepted a minute later (R106)',
  '2021-04-07 10:00',
  async ({ library, set, shelved, registered, recorded }) => {
    const titles = Array.from({ length: 13 }, (_, index) => `T${index + 1}`);
    for (const title of titles) await shelved(title);
    const { portal } = await registered();
    const reserve = (...some: readonly string[]) => portal.reserve({ lines: atHeadquarters(...some) });
    const policy = { ...hokkaido, reservationLimit: 12 };
    orThrow(await library.desk(office).publishPolicy({ from: '2021-05-01', policy }));
    expect(await recorded('PolicyPublished')).toMatchObject([
      { data: { policy: { reservationLimit: 10 } } },
      { data: { from: '2021-05-01', policy: { reservationLimit: 12 } } },
    ]);
    orThrow(await reserve(...titles.slice(0, 10)));

    const overLimit = [['over-reservation-limit', '予約上限数を超過しています。']];
    set('2021-04-30 23:59');
    expect(reasons(await reserve('T11'))).toEqual(overLimit);
    expect(orThrow(await portal.cart()).shown).toMatchObject({ limit: 10, message: overLimit[0]?.[1] });
    set('2021-05-01 00:00');
    expect(orThrow(await portal.cart()).shown).toMatchObject({ limit: 12, reservations: 10, message: null });
    orThrow(await reserve('T11'));
    orThrow(await reserve('T12'));
    expect(reasons(await reserve('T13'))).toEqual(overLimit);
    expect(await recorded('Reserved')).toHaveLength(12);
  },
);

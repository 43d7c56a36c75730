import { orThrow } from '@torioki/event-store';
import { expect } from 'vitest';
import { atHeadquarters } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { office } from '../testing/open-day.js';
import { reasons } from '../testing/reasons.js';

scenario(
  'S5: 所蔵情報画面 shows 在架, 貸出中 and 協力, and the number of reservations (R30, R32–R35)',
  '2021-04-03 10:00',
  async ({ library, registered, shelved, lent }) => {
    await shelved('T1', 'circulating', 'T1-a');
    await lent('T1', 'T1-b');
    const third = await shelved('T1', 'circulating', 'T1-c');
    orThrow(await library.desk(office).lendToLibrary({ copy: third, library: 'OTARU' }));
    for (let patrons = 0; patrons < 3; patrons += 1) {
      const { portal } = await registered();
      orThrow(await portal.reserve({ lines: atHeadquarters('T1') }));
    }

    const { portal } = await registered();
    expect(orThrow(await portal.holdings('T1')).shown).toEqual({
      title: 'T1',
      copies: [
        { copy: 'T1-a', is: 'on-shelf', status: '在架' },
        { copy: 'T1-b', is: 'on-loan', status: '貸出中' },
        { copy: 'T1-c', is: 'lent-to-library', status: '協力' },
      ],
      reservations: 3,
      cartButton: true,
      isInCart: false,
      isReserved: false,
      isOnLoan: false,
    });
  },
);

scenario(
  'S6: a title that may not leave the library has no 予約カート, and is also refused (R36, R63)',
  '2021-04-03 10:00',
  async ({ registered, shelved }) => {
    await shelved('T2', 'not-for-loan');
    await shelved('T3', 'in-library');
    await shelved('T4', 'in-library-short');
    await shelved('T5', 'in-library', 'T5-a');
    await shelved('T5', 'circulating', 'T5-b');
    const { portal } = await registered();
    const showHoldings = async (title: string) => orThrow(await portal.holdings(title)).shown;

    for (const [title, status, code] of [
      ['T2', '禁帯', 'not-for-loan'],
      ['T3', '館内', 'in-library-only'],
      ['T4', '館短', 'in-library-short'],
    ] as const) {
      expect(await showHoldings(title)).toMatchObject({ copies: [{ status }], cartButton: false });
      expect(reasons(await portal.addToCart({ title }))).toEqual([
        [code, `「${status}」となっている本は、図書館外への持ち出しができません。`],
      ]);
    }
    expect(orThrow(await portal.cart()).shown.lines).toEqual([]);

    expect(await showHoldings('T5')).toMatchObject({
      copies: [{ status: '館内' }, { status: '在架' }],
      cartButton: true,
    });
    orThrow(await portal.addToCart({ title: 'T5' }));
  },
);

import type { BorrowerId } from '@torioki/lending';
import {
  cancelled,
  headquarters,
  journey,
  ken,
  library,
  mari,
  noticeNotSent,
  tokyo,
  yuki,
} from '@torioki/lending/testing';
import { describe, expect, it } from 'vitest';
import { shown } from '../testing/shown.js';
import { setAsideFor } from './index.js';

const apart = journey(1, headquarters);
const untold = journey(2, headquarters);
const underAnother = journey(3, headquarters, { borrower: ken });
const ended = journey(4, headquarters);

const history = [
  ...library,
  ...[apart, untold, underAnother, ended].flatMap(({ added, waiting, ready }) => [added, waiting, ready]),
  noticeNotSent('2021-04-07 20:00', untold.ready, 'no-address', { earliestPickup: '2021-04-08' }),
  cancelled('2021-04-07 15:00', 'staff', ended.ready),
];

const copies = async (...pseudonyms: readonly BorrowerId[]) =>
  (await shown(history, setAsideFor(pseudonyms, tokyo('2021-04-08 10:00')))).map(
    ({ copy, shelf }) => `${copy} ${shelf}`,
  );

describe('what is set aside for who shows a card', () => {
  it('stands apart until the notice, told or not, and then at the counter (R57, S21)', async () => {
    expect(await copies(mari)).toEqual(['C-1 別置', 'C-2 取置']);
  });

  it('is found under all pseudonyms of a person, and nobody else’s', async () => {
    expect(await copies(mari, ken)).toEqual(['C-1 別置', 'C-2 取置', 'C-3 別置']);
    expect(await copies(yuki)).toEqual([]);
  });
});

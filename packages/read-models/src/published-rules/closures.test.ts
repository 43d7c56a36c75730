import type { LocalDate } from '@torioki/lending';
import { facts, library, tokyo, wakkanai } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { listClosures } from './closures.js';

const closure = (from: string, until: string, places: 'all' | [typeof wakkanai.location] = 'all') => ({
  places,
  from: from as LocalDate,
  until: until as LocalDate,
  dueOn: '2021-06-01' as LocalDate,
});

it('lists the closures until their last days, by their first days (A51)', async () => {
  const late = closure('2021-05-10', '2021-05-12', [wakkanai.location]);
  const early = closure('2021-05-01', '2021-05-05');
  const announced = [late, early].map((one) => facts.closureExtended('2021-04-02 10:00', one));
  const on = (day: string) => showAfter([...library, ...announced], listClosures(tokyo(`${day} 10:00`)));
  expect(await on('2021-05-05')).toEqual([early, late]);
  expect(await on('2021-05-06')).toEqual([late]);
});

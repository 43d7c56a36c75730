import { rightPlace, type WrongPickupPlace } from '../../preconditions/right-place.js';
import { ruling, type Ruling } from '../../rule.js';
import type { PickUpSituation } from '../situation.js';

export const atTheRightPlace = ruling(
  {
    id: 'PICK-UP-2',
    en: 'A copy is handed over at the place that the borrower chose.',
    ja: '資料は、本人が指定した場所で渡す。',
    guide: ['R8'],
  },
  ({ command, copy }: PickUpSituation): Ruling<WrongPickupPlace> =>
    rightPlace(command.location, copy.location),
);

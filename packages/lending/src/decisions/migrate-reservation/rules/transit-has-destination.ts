import type { PickupLocation, Reservation } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const transitHasDestination = ruling(
  {
    id: 'MIGRATION-4',
    en: 'A copy that was shipped, or has arrived, is for a branch or another counter. A copy for the headquarters is not shipped, and a copy that was sent home is a loan.',
    ja: '発送済または到着済として引き継ぐ資料は、図書館か本館以外のカウンターで受け取るものである。自宅へ送った資料は貸出として引き継ぐ。',
  },
  ({ location, headquarters, pickupClass }: PickupLocation, is: Reservation['is']) =>
    refusedIf(
      (is === 'shipped' || is === 'arrived') && (headquarters || pickupClass === 'home'),
      { code: 'never-on-the-way', location },
      { is, pickupClass },
    ),
);

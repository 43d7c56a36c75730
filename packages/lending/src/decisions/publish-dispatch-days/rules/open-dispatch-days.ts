import { isClosedAtHeadquarters, type RulesInForce } from '../../../aggregates/index.js';
import type { LocalDate } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface DispatchDayClosed {
  readonly code: 'dispatch-day-closed';
  /** The dispatch days that are closed days of the headquarters. */
  readonly days: readonly LocalDate[];
}

export const openDispatchDays = ruling(
  {
    id: 'PUBLISH-5',
    en: 'No dispatch day is published on a closed day of the headquarters.',
    ja: '本館の休館日を発送日として公表しない。',
    guide: ['R53', 'A50', 'A51'],
  },
  ({
    published,
    days,
  }: {
    readonly published: RulesInForce;
    readonly days: readonly LocalDate[];
  }): Ruling<DispatchDayClosed> => {
    const closed = days.filter(isClosedAtHeadquarters(published));
    return refusedIf(closed.length > 0, { code: 'dispatch-day-closed', days: closed });
  },
);

import { rule, type LocalDate } from '../vocabulary/index.js';
import type { NoticedPromises } from './promises.js';

/** The progress of a reservation, and the expected day of its copy. */
interface ExpectedCopy extends Partial<Pick<NoticedPromises, 'expectedOn'>> {
  readonly is: string;
}

export const isLate = rule(
  {
    id: 'NOTICE-6',
    en: 'A copy that has not reached its branch is late from the first promised day on. A copy that has not left for a home is late from the day after the promised dispatch day.',
    ja: 'お知らせした最初の日までに受取館に届かない本は、その日から到着が遅れている本とする。自宅へは、お知らせした発送日の翌日から遅れている本とする。',
    guide: ['R51', 'R59'],
  },
  ({ is, expectedOn }: ExpectedCopy, today: LocalDate): boolean =>
    (is === 'noticed' || is === 'shipped') && (expectedOn ?? null) !== null && (expectedOn ?? '') <= today,
);

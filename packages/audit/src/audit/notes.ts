import type { StoredEvent } from '@torioki/event-store';
import { collectStretches, type Stretch } from './stretches.js';

/** Observations that are not faults. */
export interface Notes {
  /** Events whose stated time is later than their recording. */
  readonly happenedLater: readonly Stretch[];
  /** Events recorded more than a day after they happened. */
  readonly recordedLate: readonly Stretch[];
  /**
   * Events with the previous event's recording time. The clock was ahead when the previous event was
   * recorded.
   */
  readonly heldUp: readonly Stretch[];
}

const aDay = 86_400_000;
const aMinute = 60_000;

export const collectNotes = () => {
  const [happenedLater, recordedLate, heldUp] = [collectStretches(), collectStretches(), collectStretches()];
  let before: Pick<StoredEvent, 'recordedAt'> = { recordedAt: '' };
  let isAppend = true;

  const look = (event: StoredEvent): void => {
    const { position, recordedAt, data } = event;
    const late = Date.parse(recordedAt) - Date.parse(data['at'] as string);
    if (late < 0) happenedLater.add(position);
    if (late > aDay) recordedLate.add(position);
    if (isAppend && late > aMinute && before.recordedAt === recordedAt) heldUp.add(position);
    before = event;
  };

  return {
    notes: {
      happenedLater: happenedLater.all,
      recordedLate: recordedLate.all,
      heldUp: heldUp.all,
    } satisfies Notes,
    /** Checks the events of one append. They all have the same recording time. */
    look: ([first, ...others]: readonly StoredEvent[]): void => {
      isAppend = true;
      if (first) look(first);
      isAppend = false;
      others.forEach(look);
    },
  };
};

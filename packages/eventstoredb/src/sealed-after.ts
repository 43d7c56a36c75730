import { sealed, type PreparedEvent, type StoredEvent } from '@torioki/event-store';
import type { Tip } from './replica.js';

/** Events in the places that come next after a tip, as of an instant that is never before the tip's. */
export const sealedAfter = (
  tip: Tip,
  events: readonly PreparedEvent[],
  now: string,
): readonly StoredEvent[] => {
  const recordedAt = now < tip.recordedAt ? tip.recordedAt : now;
  let { position } = tip;
  let link: Buffer = Buffer.from(tip.hash, 'hex');
  return events.map((event) => {
    const next = sealed(event, (position += 1), recordedAt, link);
    ({ link } = next);
    return next.event;
  });
};

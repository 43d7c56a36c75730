import * as E from 'fp-ts/lib/Either.js';
import { canonicalJson } from './canonical.js';
import type { EventCodec } from './decision.js';
import type { EventBody } from './event.js';

/** The events of a command that was decided again: the same as the recorded ones, or different. */
export type EventComparison =
  | { readonly is: 'same' }
  | {
      readonly is: 'different';
      readonly recorded: readonly EventBody[];
      readonly decided: readonly EventBody[];
    };

const bodies = (events: readonly EventBody[]): readonly EventBody[] =>
  events.map(({ type, schemaVersion, tags, data }) => ({
    type,
    schemaVersion,
    tags: [...tags].sort(),
    data,
  }));

const same = (one: EventBody, other: EventBody | undefined): boolean =>
  one.type === other?.type &&
  one.schemaVersion === other.schemaVersion &&
  canonicalJson(one.tags) === canonicalJson(other.tags) &&
  canonicalJson(one.data) === canonicalJson(other.data);

/** Translates a recorded event into the newest version of its form. */
const inNewestVersion =
  <Event>({ decode, encode }: EventCodec<Event>) =>
  (recorded: EventBody): EventBody =>
    E.getOrElse(() => recorded)(E.map(encode)(decode(recorded)));

/** Compares a command's recorded events with the events of its second decision. Ignores the order of tags. */
export const compareWithRecorded = <Event>(
  codec: EventCodec<Event>,
  before: readonly EventBody[],
  after: readonly EventBody[],
): EventComparison => {
  const decided = bodies(after);
  const recorded = bodies(
    before.map((event, index) =>
      event.schemaVersion === decided[index]?.schemaVersion ? event : inNewestVersion(codec)(event),
    ),
  );
  return recorded.length === decided.length && recorded.every((body, index) => same(body, decided[index]))
    ? { is: 'same' }
    : { is: 'different', recorded, decided };
};

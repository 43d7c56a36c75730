import { readRecordedCommand, type EventBody, type StoredEvent } from '@torioki/event-store';
import { canonicalJson, type RecordedCommand } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingCommand } from '@torioki/lending';
import { findDecision } from '@torioki/lending/samples';
import { decideAfter, decodeEvent } from './decide-after.js';
import { eventsOfCommand } from './events-of-command.js';

const factOf = ({ type, data }: Pick<EventBody, 'type' | 'data'>) => ({ type, data });

const decidedAgain = (
  command: RecordedCommand['command'] | LendingCommand,
  history: Parameters<typeof decideAfter>[0],
): unknown => {
  const came = decideAfter(history)(findDecision(command.type), command);
  return came.is === 'accepted' ? came.events.map(lendingEventCodec.encode).map(factOf) : came.refusals;
};

/**
 * Lists the commands whose events do not follow from the events before them. A history is strictly
 * serializable if each accepted command gives the recorded events when it is decided again from the events
 * before it. The first `begun` events are not checked. A command in `sent` is decided as it was sent, with
 * the fields that are not recorded.
 */
export const findSerializationFaults = (
  history: readonly StoredEvent[],
  begun = 0,
  sent: readonly LendingCommand[] = [],
): readonly string[] => {
  const all = history.map(decodeEvent);
  return history.flatMap((first, index) => {
    const recorded = index < begun ? undefined : readRecordedCommand(first);
    if (recorded === undefined) return [];
    const { type, id } = recorded.command;
    const again = decidedAgain(sent.find((one) => one.id === id) ?? recorded.command, all.slice(0, index));
    const facts = eventsOfCommand(id, history).map(factOf);
    return canonicalJson(again) === canonicalJson(facts)
      ? []
      : [`${type} at ${first.position}: decided again it gives ${canonicalJson(again)}`];
  });
};

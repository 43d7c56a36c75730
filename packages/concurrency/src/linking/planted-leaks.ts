import { createHash } from 'node:crypto';
import type { JsonObject, StoredEvent } from '@torioki/event-store';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import type { Occasion } from './gather-occasions.js';

/** A fault of a library, so that its history shows which occasions belong to one person. */
export interface PlantedLeak {
  readonly fault: string;
  /** The field that the search should report. */
  readonly field: string;
  /** Changes an event of an occasion. `own` are all occasions of its person. */
  readonly plant: (event: StoredEvent, occasion: Occasion, own: readonly Occasion[]) => StoredEvent;
}

const digitsOf = (text: string, digits: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, digits);

const commandOf = ({ metadata }: StoredEvent): JsonObject => (metadata['command'] ?? {}) as JsonObject;

const withMetadata = (event: StoredEvent, more: JsonObject): StoredEvent => ({
  ...event,
  metadata: { ...event.metadata, ...more },
});

const withCommand = (event: StoredEvent, more: JsonObject): StoredEvent =>
  withMetadata(event, { command: { ...commandOf(event), ...more } });

const isOfPatron = (event: StoredEvent): boolean =>
  (commandOf(event)['actor'] as JsonObject | undefined)?.['role'] === 'patron';

const dayOf = ({ recordedAt }: StoredEvent): string => recordedAt.slice(0, 10);

/** A UUID of version 1: the instant, and then the address of the patron's device. */
const timedId = (event: StoredEvent, person: string): string => {
  const digits = digitsOf(event.id, 11);
  return `${digits.slice(0, 8)}-${digits.slice(8)}1-11eb-8abc-${digitsOf(person, 12)}`;
};

export const plantedLeaks: readonly PlantedLeak[] = [
  {
    fault: 'ids of commands are UUIDs of version 1',
    field: 'metadata.command.id (part 5)',
    plant: (event, { person }) =>
      isOfPatron(event) ? withCommand(event, { id: timedId(event, person) }) : event,
  },
  {
    fault: 'the metadata has a number for each person',
    field: 'metadata.number',
    plant: (event, { person }) => withMetadata(event, { number: Number(`0x${digitsOf(person, 6)}`) }),
  },
  {
    fault: 'a notice has the id of its mail',
    field: 'data.mail',
    plant: (event, { person }) =>
      event.type === 'ReadyNoticeSent'
        ? { ...event, data: { ...event.data, mail: digitsOf(person + dayOf(event), 16) } }
        : event,
  },
  {
    fault: 'all events of a visit have one id',
    field: 'metadata.visit',
    plant: (event, { person }) => withMetadata(event, { visit: digitsOf(person + dayOf(event), 16) }),
  },
  {
    fault: 'the pseudonyms of the person are recorded with the command',
    field: 'metadata.command.pseudonyms.used[]',
    plant: (event, { pseudonym, events: [first] }, own) =>
      event === first
        ? withCommand(event, {
            pseudonyms: { used: own.map((one) => one.pseudonym).filter((one) => one !== pseudonym) },
          })
        : event,
  },
];

/** The same occasions, with a planted leak. */
export const plantLeak = (
  { plant }: Pick<PlantedLeak, 'plant'>,
  all: readonly Occasion[],
): readonly Occasion[] => {
  const ofPersons = groupBy(({ person }: Occasion) => person)([...all]);
  return all.map((occasion) => ({
    ...occasion,
    events: occasion.events.map((event) => plant(event, occasion, ofPersons[occasion.person] ?? [])),
  }));
};

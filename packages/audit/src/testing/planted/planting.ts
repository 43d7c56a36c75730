import { fail } from 'node:assert/strict';
import { findLastCursor, runner, type EventStore, type Position } from '@torioki/event-store';
import { makeRecord, type RecordedCommand } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { lendingEventCodec, type DataOf, type LendingCommand, type LendingEvent } from '@torioki/lending';
import {
  commands,
  copyId,
  findDecision,
  headquarters,
  titleId,
  type SamplePlace,
} from '@torioki/lending/samples';
import { createScene, type Scene } from './scene.js';

export const [at, nextDay] = ['2021-07-06 11:00', '2021-07-07 11:00'];

/** An event that no decision made, and the audit's findings for it. */
export interface PlantedEvent {
  readonly position: Position;
  readonly finds: readonly string[];
}

const isOf =
  <Type extends LendingEvent['type']>(type: Type) =>
  (event: LendingEvent): event is LendingEvent<Type> & LendingEvent =>
    event.type === type;

interface Tools {
  readonly head: () => Promise<Position>;
  readonly decide: <Type extends LendingEvent['type']>(
    type: Type,
    command: LendingCommand,
  ) => Promise<DataOf<Type>>;
  readonly forge: (
    finds: readonly string[],
    command: LendingCommand,
    event: LendingEvent,
    decidedAt?: Position,
  ) => Promise<void>;
  readonly scene: () => Promise<Scene>;
  readonly notify: (place?: SamplePlace) => Promise<Scene & ReadyCopy>;
}

/** A copy that is set aside for a patron, and the notice about it. */
interface ReadyCopy {
  readonly ready: DataOf<'Secured'>;
  readonly notice: DataOf<'ReadyNoticeSent'>;
}

export type Plant = (tools: Tools) => Promise<void>;

/** Tools for planting. They send commands that must be accepted, and record events that no decision made. */
export const createPlantTools = (store: EventStore): Tools & { readonly planted: PlantedEvent[] } => {
  const planted: PlantedEvent[] = [];
  const run = runner({ store, codec: lendingEventCodec });
  let count = 9_000;

  const head: Tools['head'] = async () => (await unwrapAnswer(findLastCursor(store))).position;

  /** Sends a command that must be accepted, and returns the data of its event. */
  const decide: Tools['decide'] = async (type, command) => {
    const outcome = await run(findDecision(command.type), command);
    const event = outcome.is === 'accepted' ? outcome.events.find(isOf(type)) : undefined;
    return event ? event.data : fail(`${command.type}: ${JSON.stringify(outcome)}`);
  };

  /** Records an event that no decision made. `decidedAt` is by default the end of the history. */
  const forge: Tools['forge'] = async (finds, command, event, decidedAt) => {
    const last = await head();
    const { encode, version } = findDecision(command.type);
    const sent = encode(command) as RecordedCommand['command'];
    await unwrapAnswer(
      store.append(
        makeRecord({ command: sent, version, decidedAt: decidedAt ?? last }, [event], lendingEventCodec),
      ),
    );
    planted.push({ position: last + 1, finds });
  };

  /** New patrons, a new title with a copy, and new ids for their loans and reservations. */
  const scene: Tools['scene'] = async () => {
    count += 1;
    const of = {
      copy: copyId(count),
      title: titleId(count),
      source: 'own',
      loanClass: 'circulating',
    } as const;
    await decide('CopyAdded', commands.addCopy(at, of));
    return createScene(count, at);
  };

  /** Notifies a patron at 20:00 that a copy is ready. */
  const notify: Tools['notify'] = async (place = headquarters) => {
    const its = await scene();
    await decide('Reserved', its.reserving(its.a, its.first, place));
    const ready = await decide('Secured', commands.secure(at, { copy: its.copy }));
    const noticing = commands.recordNotice('2021-07-06 20:00', { reservation: its.first, outcome: 'sent' });
    const notice = await decide('ReadyNoticeSent', noticing);
    return { ...its, ready, notice };
  };

  return { planted, head, decide, forge, scene, notify };
};

import type { Position } from '@torioki/event-store';

/** A writer's request for a turn to append. */
export interface TurnAsked {
  readonly type: 'TurnAsked';
  /** The ids that identify the writer: those of its events, or random ones. */
  readonly ids: readonly string[];
  /** Whether the turn ends only with a `TurnLeft`. Otherwise it ends when one of the events is recorded. */
  readonly stays: boolean;
  /** The length of the turn in milliseconds. After it, the next writers no longer wait for this one. */
  readonly turnMs: number;
}

/** The message of a writer that leaves the line. */
export interface TurnLeft {
  readonly type: 'TurnLeft';
  readonly ids: readonly string[];
  /** The position after which the writer leaves; 0 for immediately. */
  readonly after: Position;
}

export type TurnMessage = TurnAsked | TurnLeft;

/** The maximum number of ids in a message. Further ones are not sent, and a message with more is ignored. */
export const mostIds = 200;

const longestId = 100;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestId;

const idsIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length > 0 && value.length <= mostIds && value.every(isId)
    ? value
    : undefined;

const isAmount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

type Data = Readonly<Record<string, unknown>>;

const readAsked = ({ ids: given, stays, turnMs }: Data): TurnAsked | undefined => {
  const ids = idsIn(given);
  if (ids === undefined || typeof stays !== 'boolean' || !isAmount(turnMs)) return undefined;
  return { type: 'TurnAsked', ids, stays, turnMs };
};

const readLeft = ({ ids: given, after = 0 }: Data): TurnLeft | undefined => {
  const ids = idsIn(given);
  if (ids === undefined || !isAmount(after) || !Number.isSafeInteger(after)) return undefined;
  return { type: 'TurnLeft', ids, after };
};

/** Reads a message from an event of the turns, or returns undefined for any other event. */
export const readTurnMessage = ({
  type,
  data,
}: {
  readonly type?: unknown;
  readonly data?: unknown;
}): TurnMessage | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  if (type === 'TurnAsked') return readAsked(data as Data);
  return type === 'TurnLeft' ? readLeft(data as Data) : undefined;
};

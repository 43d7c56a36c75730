import { storeError, type Fault } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { unlessThrown } from '../in-service.js';
import { requestOf } from '../request.js';
import { failed, notDone, type Named, type Came } from '../answer.js';
import type { Withheld } from './withheld.js';

type Ask = (request: never) => Promise<Came>;

type Requests = Readonly<Record<string, Ask>>;

type Checked<Some extends Requests> = {
  readonly [Name in keyof Some]: (
    request: Parameters<Some[Name]>[0],
  ) => Promise<Awaited<ReturnType<Some[Name]>> & Named>;
};

const invalid = (fault: Fault) => failed(storeError('invalid-input', fault));

const checked =
  (withheld: Withheld, name: string, ask: Ask) =>
  async (given: unknown): Promise<Came & Named> => {
    const request = requestOf(given);
    if (E.isLeft(request)) return { ...invalid(request.left), commandId: null };
    const { commandId = v4(), ...fields } = request.right;
    const named = { commandId: CommandId.is(commandId) ? commandId : null };
    const why = withheld();
    if (why) return { ...notDone(why), ...named };
    const settled = await unlessThrown(name, () => ask({ ...fields, commandId } as never));
    return { ...E.getOrElseW(notDone)(settled), ...named };
  };

/**
 * Requests that are refused or fail while they are withheld, and fail with `invalid-input` when they are no object. Each has the id of a command, its own or a new one, which every answer names. They never reject.
 */
export const checkedRequests = <Some extends Requests>(withheld: Withheld, requests: Some): Checked<Some> =>
  Object.fromEntries(
    Object.entries<Ask>(requests).map(([name, ask]) => [name, checked(withheld, name, ask)]),
  ) as unknown as Checked<Some>;

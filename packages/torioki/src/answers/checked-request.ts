import { storeError, type Fault, type StoreError } from '@torioki/event-store';
import { CommandId } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { unlessThrown } from './in-service.js';
import { requestOf, type Commanding } from './request.js';
import { failed, notDone, type Answered, type Came } from './answer.js';
import type { Naming } from './title-names.js';

/** Why something is neither done nor shown; undefined if nothing stands in the way. */
export type Withheld = () => StoreError | RegistryError | undefined;

const invalid = (fault: Fault) => failed(storeError('invalid-input', fault));

/** Where requests are made. */
export interface Door {
  readonly withheld: Withheld;
  readonly naming: Naming | undefined;
}

/**
 * A request that is refused or fails while it is withheld, and fails with `invalid-input` when it is no object. It has the
 * id of a command, its own or a new one, which every answer names. What is refused says what the title is called for which
 * it is. It never rejects.
 */
export const checkedRequest =
  <Sent extends Commanding, Asked extends object>(
    { withheld, naming }: Door,
    name: string,
    ask: (request: Sent) => Promise<Came<Asked>>,
  ) =>
  async (given: Sent): Promise<Answered<Asked>> => {
    const request = requestOf(given);
    if (E.isLeft(request)) return { ...invalid(request.left), commandId: null };
    const { commandId = v4() } = request.right;
    const named = { commandId: CommandId.is(commandId) ? commandId : null };
    const why = withheld();
    if (why) return { ...notDone(why), ...named };
    const settled = await unlessThrown(name, () => ask({ ...request.right, commandId }));
    const answer = E.getOrElseW(notDone)(settled);
    if (answer.is !== 'refused' || naming === undefined) return { ...answer, ...named };
    const refusals = (await naming(answer.refusals)) as typeof answer.refusals;
    return { ...answer, refusals, ...named };
  };

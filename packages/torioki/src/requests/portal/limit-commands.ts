import type { StoreError } from '@torioki/event-store';
import { findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import { CommandId } from '@torioki/lending';
import { policyAt } from '@torioki/lending/aggregates';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { now } from '../../answers/now.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import type { AtPortal } from './read-patron.js';

type Limiting = Pick<AtPortal, 'events' | 'borrowers' | 'clock' | 'find'>;

/** Counts a command; or, for a rehearsal, only checks the limit. */
type Verb = 'countCommand' | 'checkCommandLimit';

/**
 * Ends the work with `too-many-commands` if the patron has reached the policy's limit of commands within an
 * hour (`commandsPerHour`). A repeated command is never refused, since it records nothing more. If the count
 * cannot be read, the command is given without this check, and the command's answer reports the fault.
 */
export const limitCommands = (parts: Limiting, verb: Verb) =>
  async function* ({
    commandId,
  }: WithOptionalCommandId): AsyncGenerator<StoreError | RegistryError, void, unknown> {
    const { patron, published } = yield* parts.find();
    const limit = policyAt(published.rules, now(parts))?.commandsPerHour;
    if (limit === undefined) return;
    const counted = await parts.borrowers[verb]({ patron, limit });
    if (E.isRight(counted) || counted.left.code !== 'too-many-commands') return;
    const isRecorded =
      CommandId.is(commandId) && (yield* unwrap(await findFirstEvent(parts.events, commandId))) !== undefined;
    if (!isRecorded) yield counted.left;
  };

import type { StoreError } from '@torioki/event-store';
import { firstRecordedBy, required } from '@torioki/event-store/adapter';
import { CommandId, policyAt } from '@torioki/lending';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, type Came } from '../../answers/answer.js';
import { now } from '../../answers/now.js';
import type { Commanding } from '../../answers/request.js';
import type { Parts } from '../patrons/parts.js';

type Limiting = Pick<Parts, 'events' | 'borrowers' | 'rules' | 'clock'>;

type Ask = (request: never) => Promise<Came>;

/** Whether a command is given, or somebody finds out what would become of it. */
type Verb = 'countCommand' | 'mayCommand';

/**
 * Ends the work with `too-many-commands` if the patron has given as many commands within an hour as the policy allows. A
 * command that was recorded before is not refused, since it records nothing more. If the number cannot be read, the
 * command itself says what is wrong with the store or the patron.
 */
async function* keepLimit(
  parts: Limiting,
  patron: string,
  verb: Verb,
  { commandId }: Commanding,
): AsyncGenerator<StoreError | RegistryError, void, unknown> {
  const { rules } = yield* required(await parts.rules.published());
  const limit = policyAt(rules, now(parts))?.commandsPerHour;
  if (limit === undefined) return;
  const counted = await parts.borrowers[verb]({ patron, limit });
  if (E.isRight(counted) || counted.left.code !== 'too-many-commands') return;
  const isRecorded =
    CommandId.is(commandId) &&
    (yield* required(await firstRecordedBy(parts.events, commandId))) !== undefined;
  if (!isRecorded) yield counted.left;
}

/** Lets a patron give commands as often within an hour as the policy says (`commandsPerHour`). */
export const withinLimit = <Some extends Readonly<Record<string, Ask>>>(
  parts: Limiting,
  patron: string,
  requests: Some,
  verb: Verb = 'countCommand',
): Some => {
  const limited =
    (ask: Ask) =>
    (request: Commanding): Promise<Came> =>
      answerOf(async function* () {
        yield* keepLimit(parts, patron, verb, request);
        return ask(request as never);
      });
  return Object.fromEntries(
    Object.entries<Ask>(requests).map(([name, ask]) => [name, limited(ask)]),
  ) as unknown as Some;
};

import type { StoreError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import type { ChangeAnswer, PatronId, RegistryError, Today, RecordChange } from '@torioki/patrons';
import { now } from '../../answers/now.js';
import type { RegistryParts } from '../patrons/parts.js';
import type { Identified, WithOptionalCommandId } from '../../answers/request.js';
import { sendFilled } from '../../answers/send-filled.js';
import { recordFacts } from './record-facts.js';
import { answerOf, type CommandOutcome, type ChangeRecord } from '../../answers/answer.js';

/** The fields of a change that the library fills in. */
type Filled = Pick<RecordChange, 'type' | 'actor'> & { readonly patron?: string };

/**
 * The registry's answer. If lending requires the rules in force, the registry is called once more with them.
 */
async function* requestChange(
  { registry, rules, clock }: RegistryParts,
  sent: object,
  filled: Filled,
): AsyncGenerator<StoreError | RegistryError, ChangeAnswer, unknown> {
  const change = (today: Today) =>
    sendFilled(sent, filled, (wanted) => registry.change(wanted as RecordChange, today));
  const today: Today = { on: rules.dayOf(now({ clock })) };
  const answer = yield* unwrap(await change(today));
  if (answer.is !== 'undecided') return answer;
  const published = yield* unwrap(await rules.published());
  return yield* unwrap(await change({ ...today, published }));
}

type Made = Extract<ChangeAnswer, { readonly is: 'changed' }>;

const recordChange = async (
  parts: RegistryParts,
  commandId: string,
  { recorded, pending }: Made,
): Promise<ChangeRecord> => {
  const { places } = await recordFacts(parts, pending);
  const ours = pending.find((fact) => fact.commandId === commandId);
  return { recorded: ((ours && places.get(ours.id)) ?? recorded)?.position ?? null };
};

/** The answer without the patron's id, for callers that have it already. */
export const withoutPatron = (
  outcome: CommandOutcome<ChangeRecord & { readonly patron: PatronId }>,
): CommandOutcome<ChangeRecord> => {
  if (outcome.is !== 'accepted') return outcome;
  const { patron: _, ...rest } = outcome;
  return rest;
};

/**
 * Changes a patron's record. Lending decides inside the registry's transaction, and then the events are
 * recorded. Once the registry has committed, the command is accepted, even if the history fails.
 */
export const changeRecord = (
  parts: RegistryParts,
  sent: Identified<WithOptionalCommandId>,
  filled: Filled,
): Promise<CommandOutcome<ChangeRecord & { readonly patron: PatronId }>> =>
  answerOf(async function* () {
    const changed = yield* requestChange(parts, sent, filled);
    switch (changed.is) {
      case 'changed':
        return {
          is: 'accepted',
          patron: changed.patron,
          ...(await recordChange(parts, sent.commandId, changed)),
        };
      case 'refused':
        return { is: 'refused', refusals: changed.refusals };
      case 'undecided':
        throw new Error('the rules were given');
    }
  });

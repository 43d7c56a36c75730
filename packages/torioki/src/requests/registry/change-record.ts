import type { StoreError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import type { ChangeAnswer, PatronId, RegistryError, Today, WantedChange } from '@torioki/patrons';
import { now } from '../../answers/now.js';
import type { RegistryParts } from '../patrons/parts.js';
import { record } from './record-facts.js';
import { answerOf, type Came, type Kept } from '../../answers/answer.js';

type Asked = Omit<WantedChange, 'commandId'> & { readonly commandId: string };

/**
 * The registry's answer. If lending requires the rules in force, the registry is called once more with them.
 */
async function* decided(
  { registry, rules, clock }: RegistryParts,
  wanted: Asked,
): AsyncGenerator<StoreError | RegistryError, ChangeAnswer, unknown> {
  const today: Today = { on: rules.dayOf(now({ clock })) };
  const answer = yield* required(await registry.change(wanted as WantedChange, today));
  if (answer.is !== 'undecided') return answer;
  const published = yield* required(await rules.published());
  return yield* required(await registry.change(wanted as WantedChange, { ...today, published }));
}

type Made = Extract<ChangeAnswer, { readonly is: 'changed' }>;

const kept = async (parts: RegistryParts, commandId: string, { recorded, pending }: Made): Promise<Kept> => {
  const { places } = await record(parts, pending);
  const ours = pending.find((fact) => fact.commandId === commandId);
  return { recorded: ((ours && places.get(ours.id)) ?? recorded)?.position ?? null };
};

/** The answer without the patron's id, for callers that have it already. */
export const withoutPatron = (outcome: Came<Kept & { readonly patron: PatronId }>): Came<Kept> => {
  if (outcome.is !== 'accepted') return outcome;
  const { patron: _, ...kept } = outcome;
  return kept;
};

/**
 * Changes a patron's record. Lending decides inside the registry's transaction, and then the events are
 * recorded. Once the registry has committed, the command is accepted, even if the history fails.
 */
export const change = (
  parts: RegistryParts,
  wanted: Asked,
): Promise<Came<Kept & { readonly patron: PatronId }>> =>
  answerOf(async function* () {
    const changed = yield* decided(parts, wanted);
    switch (changed.is) {
      case 'changed':
        return {
          is: 'accepted',
          patron: changed.patron,
          ...(await kept(parts, wanted.commandId, changed)),
        };
      case 'refused':
        return { is: 'refused', refusals: changed.refusals };
      case 'undecided':
        throw new Error('the rules were given');
    }
  });

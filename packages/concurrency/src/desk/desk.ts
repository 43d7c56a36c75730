import { runner, type Command, type Decision, type EventStore, type Outcome } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import { lendingEventCodec, type LendingCommand, type LendingEvent, type Refusal } from '@torioki/lending';
import { findDecision } from '@torioki/lending/samples';

export type AnyDecision = Decision<Command, LendingEvent, Refusal>;
export type DeskOutcome = Outcome<LendingEvent, Refusal>;

/** Executes a command with its decision. */
export type Desk = (command: Command) => Promise<DeskOutcome>;

export interface DeskOptions {
  readonly store: EventStore;
  /** Replaces each decision by another decision, for example by one with a fault. */
  readonly alter?: (decision: AnyDecision) => AnyDecision;
  readonly conflicted?: () => void;
}

export const openDesk = ({ store, alter, conflicted }: DeskOptions): Desk => {
  const run = runner({ store, codec: lendingEventCodec, pause: () => Promise.resolve(conflicted?.()) });
  return (command) => {
    const decision = findDecision(command.type);
    return run(alter ? alter(decision) : decision, command);
  };
};

/** Executes commands in order. Throws at the first command that is not accepted. */
export const executeAll = async (store: EventStore, commands: readonly LendingCommand[]): Promise<void> => {
  const desk = openDesk({ store });
  for (const command of commands) {
    const outcome = await desk(command);
    if (outcome.is !== 'accepted')
      throw new Error(`The command was not accepted. ${canonicalJson(command)}: ${JSON.stringify(outcome)}`);
  }
};

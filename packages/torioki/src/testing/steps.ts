import type { EventStore } from '@torioki/event-store';
import type { Mailer, PatronRegistry } from '@torioki/patrons';

/** The ports through which a run does anything that outlives it. */
interface Ports {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly mailer: Mailer;
}

type Verb = (...given: never[]) => Promise<unknown>;

/** Awaited before and after each thing that a run does, with its name, as in `before send`. */
type AtStep = (step: string) => Promise<void> | void;

/** Ports at whose every verb something may happen: before it is called, and before its answer arrives. */
export const steppedPorts = ({ events, people, mailer }: Ports, at: AtStep): Ports => {
  const stepped = <Port extends object>(port: Port, names: readonly (keyof Port & string)[]): Port => ({
    ...port,
    ...Object.fromEntries(
      names.map((name) => [
        name,
        async (...given: never[]) => {
          await at(`before ${name}`);
          const answer = await (port[name] as Verb)(...given);
          await at(`after ${name}`);
          return answer;
        },
      ]),
    ),
  });
  return {
    events: stepped(events, ['append']),
    people: stepped(people, [
      'mails',
      'patronsOf',
      'queueMail',
      'claimMails',
      'find',
      'mailSent',
      'mailFailed',
      'mailRecorded',
    ]),
    mailer: stepped(mailer, ['send']),
  };
};

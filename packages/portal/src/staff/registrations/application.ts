import type { Fault } from '@torioki/event-store';
import { EvidenceKind, readScannedCode } from '@torioki/lending/vocabulary';
import type { Unaccepted } from 'torioki';
import type { PortalContext } from '../../context.js';
import { findCommandId } from '../scans/command-id.js';
import type { Reason } from '../layout/reasons.js';
import { renderReasons } from '../render-reasons.js';
import { findNamesakes, type Namesakes } from './find-namesakes.js';
import { findCardFault } from './find-card-fault.js';
import { visitOf, wordsOf } from '../staff-visit.js';

/** How an application reaches the library. */
export type Channel = 'counter' | 'post';

/** The fields of an application that staff type. */
export const typedFields = ['name', 'reading', 'address', 'phone', 'mailAddress', 'card'] as const;

/** A field of an application. */
export type ApplicationField = (typeof typedFields)[number] | 'postageYen' | 'evidence';

const toNull = (text: string): string | null => (text === '' ? null : text);

/** The typed text of a field. Half-width kana and full-width digits are as good as the usual ones. */
const readField = (form: URLSearchParams, name: ApplicationField): string =>
  (form.get(name) ?? '').normalize('NFKC').trim();

/** The application in a form. An application by post without a number of stamps has none. */
const readApplication = (form: URLSearchParams, channel: Channel) => {
  const read = (name: ApplicationField) => readField(form, name);
  const evidence = read('evidence');
  const card = read('card');
  return {
    name: (form.get('name') ?? '').trim(),
    reading: toNull(read('reading')),
    address: (form.get('address') ?? '').trim(),
    phone: read('phone'),
    mailAddress: toNull(read('mailAddress')),
    card: readScannedCode(card).at(-1) ?? card,
    evidence: EvidenceKind.is(evidence) ? evidence : null,
    postageYen: channel === 'post' ? Number(read('postageYen')) : null,
  };
};

/** The faults of an application: what the page says, and the text for each wrong field. */
export interface ApplicationFaults {
  readonly reasons: readonly Reason[];
  readonly ofFields: Readonly<Partial<Record<string, string>>>;
}

/** The faults of a refused application. A fault of its form belongs to a field. */
const explainFaults = (c: PortalContext, answer: Unaccepted): ApplicationFaults => {
  const { registrations: labels, people } = wordsOf(c);
  if (answer.is !== 'failed' || answer.error.code !== 'invalid-input')
    return { reasons: renderReasons(c.var, answer) ?? [], ofFields: {} };
  const { others = [], ...first } = answer.error.details;
  const faults: readonly Fault[] = [first, ...others];
  const names: Readonly<Partial<Record<string, string>>> = labels.fields;
  return {
    reasons: faults.map((fault) => people.fault(names[fault.path] ?? fault.path, fault)),
    ofFields: Object.fromEntries(faults.map((fault) => [fault.path, people.fieldFault(fault)])),
  };
};

type Registration =
  | { readonly is: 'registered'; readonly patron: string }
  | { readonly is: 'namesakes'; readonly namesakes: Namesakes }
  | ({ readonly is: 'refused' } & ApplicationFaults);

/** Whether staff confirm that the applicant is not one of the registered persons with the same name. */
export const isAnotherPerson = (form: URLSearchParams): boolean => form.has('another');

/**
 * Registers the applicant of a form. Returns the registered patron, the faults, or the persons with the same
 * name. A form sent twice registers once; with other data, it is another application.
 */
export const register = async (c: PortalContext, channel: Channel): Promise<Registration> => {
  const { at } = visitOf(c);
  const application = readApplication(c.var.form, channel);
  const cardFault = await findCardFault(c, application.card);
  if (cardFault !== undefined) return { is: 'refused', reasons: [cardFault], ofFields: { card: cardFault } };
  const namesakes = isAnotherPerson(c.var.form) ? [] : await findNamesakes(c, application);
  if (namesakes.length > 0) return { is: 'namesakes', namesakes };
  const commandId = findCommandId(c.var.form, JSON.stringify(application), []);
  const answer = await at.desk.registerPatron({ ...application, commandId });
  if (answer.is === 'accepted') return { is: 'registered', patron: answer.patron };
  return { is: 'refused', ...explainFaults(c, answer) };
};

import { decisions } from '@torioki/lending';
import type { EvidenceKind, IdentityCheck } from '@torioki/lending/vocabulary';
import type { Blocked } from 'torioki';
import type { Outcome } from '../staff-visit.js';
import type { PatronVisit } from './patron-visit.js';

interface Given {
  readonly visit: PatronVisit;
  readonly form: URLSearchParams;
  readonly commandId: string;
}

const read = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim();

/** The text of a field; null if it is empty. */
const readOrNull = (form: URLSearchParams, name: string): string | null => read(form, name) || null;

/** The reading of a name. Half-width kana are as good as the usual ones. */
const readReading = (form: URLSearchParams): string | null =>
  readOrNull(form, 'reading')?.normalize('NFKC') ?? null;

/** The validity of a code in hours. */
export const readHours = (form: URLSearchParams): number => Number(form.get('hours'));

const readProof = (form: URLSearchParams) => ({
  evidence: readOrNull(form, 'evidence') as EvidenceKind | null,
  channel: read(form, 'channel') === 'post' ? ('post' as const) : ('counter' as const),
});

/** The name of a block in a form. */
export const nameBlock = ({ stops, text }: Blocked): string => `${stops.join(' ')}: ${text}`;

/** Replaces the blocks of the patron. If they are as wanted already, nothing is done. */
const setBlocks = ({ visit: { file, patron }, commandId }: Given, blocks: readonly Blocked[]): Outcome =>
  blocks.length === patron.blocks.length
    ? Promise.resolve({ is: 'accepted' })
    : file.setBlocks({ commandId, blocks });

const addBlock = (given: Given): Outcome => {
  const { form, visit } = given;
  const { blocks } = visit.patron;
  const block = { stops: form.getAll('stops') as Blocked['stops'][number][], text: read(form, 'text') };
  const isThere = blocks.some((one) => nameBlock(one) === nameBlock(block));
  return setBlocks(given, isThere ? blocks : [...blocks, block]);
};

const liftBlock = (given: Given): Outcome =>
  setBlocks(
    given,
    given.visit.patron.blocks.filter((block) => nameBlock(block) !== given.form.get('block')),
  );

/** The changes of a patron's record. */
export const recordActs = {
  'change-name': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.changeName({
      ...{ commandId, name: read(form, 'name'), reading: readReading(form) },
      ...readProof(form),
    }),
  'set-reading': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.setReading({ commandId, reading: readReading(form) }),
  'change-address': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.changeAddress({ commandId, address: read(form, 'address'), ...readProof(form) }),
  'change-phone': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.changePhone({ commandId, oldPhone: read(form, 'oldPhone'), phone: read(form, 'phone') }),
  'set-mail-address': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.setMailAddress({ commandId, mailAddress: readOrNull(form, 'mailAddress') }),
  'declare-branch': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.declareBranchRegistration({ commandId, location: read(form, 'location') }),
  'issue-code': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.issueCode({ commandId, hours: readHours(form) }),
  'clear-password': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.clearPassword({ commandId, identityCheck: read(form, 'identityCheck') as IdentityCheck }),
  'issue-card': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.issueCard({ commandId, card: read(form, 'card') }),
  'send-card': ({ visit: { file, patron }, form, commandId }: Given): Outcome =>
    file.sendCard({
      ...{ commandId, card: patron.cards.at(-1)?.number ?? '' },
      ...{ idCopyEnclosed: form.has('idCopyEnclosed'), registeredMail: form.has('registeredMail') },
    }),
  block: addBlock,
  'lift-block': liftBlock,
  'request-title': ({ visit: { file }, form, commandId }: Given): Outcome =>
    file.submitTitleRequest({
      ...{ commandId, name: read(form, 'title'), author: readOrNull(form, 'author') },
      ...{ publisher: readOrNull(form, 'publisher'), published: readOrNull(form, 'published') },
      ...{ standardNumber: readOrNull(form, 'standardNumber'), note: readOrNull(form, 'note') },
    }),
  leave: ({ visit: { file }, commandId }: Given): Outcome => file.leave({ commandId }),
} as const;

export type RecordAct = keyof typeof recordActs;

const names = Object.keys(recordActs) as readonly RecordAct[];

/** Whether a role may give a command. */
const isForRole = (
  { at: { member } }: PatronVisit,
  { roles }: { readonly roles: readonly string[] },
): boolean => roles.includes(member.role);

/** The largest number of blocks of a patron. */
const mostBlocks = 20;

/** For each act that is not always possible: whether the patron's record allows it. */
const offers: Readonly<Partial<Record<RecordAct, (visit: PatronVisit) => boolean>>> = {
  'clear-password': ({ patron }) => patron.hasPassword,
  'send-card': (visit) => isForRole(visit, decisions.sendCard) && visit.patron.cards.at(-1)?.sentOn === null,
  block: ({ patron }) => patron.blocks.length < mostBlocks,
  'lift-block': ({ patron }) => patron.blocks.length > 0,
  'request-title': (visit) =>
    isForRole(visit, decisions.submitTitleRequest) && visit.patron.standing === 'registered',
  leave: ({ patron }) => patron.standing === 'registered',
};

/** The changes that staff can make of a patron's record now. */
export const listRecordActs = (visit: PatronVisit): readonly RecordAct[] =>
  names.filter((act) => offers[act]?.(visit) ?? true);

/** Only general materials give a pseudonym to a patron. */
export const mayAdopt = ({ at: { member } }: PatronVisit): boolean => member.role === 'general-materials';

/** Nothing new begins for a patron who leaves. */
export const mayReserve = ({ patron }: PatronVisit): boolean => patron.standing === 'registered';

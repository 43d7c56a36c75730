import type { PortalContext } from '../../context.js';
import { findPlaces } from '../../find-places.js';
import { Field } from '../../layout/form.js';
import { Select } from '../layout/select.js';
import { wordsOf, type StaffWords } from '../staff-visit.js';
import type { PatronVisit } from './patron-visit.js';
import { nameBlock, type RecordAct } from './record-acts.js';

type Name = keyof StaffWords['patronRecord']['fields'];

/** A field of an act: a text with its present value, a choice, or ticks. */
type FieldOf =
  | { readonly name: Name; readonly value: string }
  | {
      readonly name: Name;
      readonly options: readonly (readonly [value: string, text: string])[];
      readonly chosen?: string;
    }
  | { readonly name: Name; readonly ticks: readonly (readonly [value: string, text: string])[] };

const texts = (...names: readonly Name[]): readonly FieldOf[] => names.map((name) => ({ name, value: '' }));

const listProof = ({ words: { patronActs, patronRecord } }: PatronVisit): readonly FieldOf[] => [
  { name: 'evidence', options: [['', patronActs.choose], ...Object.entries(patronRecord.evidence)] },
  { name: 'channel', options: Object.entries(patronRecord.channels) },
];

const tick = ({ words }: PatronVisit, name: 'idCopyEnclosed' | 'registeredMail'): FieldOf => ({
  name,
  ticks: [['yes', words.patronRecord.fields[name]]],
});

/** The periods of validity of a code, in hours. A letter takes some days. */
const hoursOfCodes = ['24', '72', '168', '336'] as const;

const listBranches = async (c: PortalContext, { patron }: PatronVisit) =>
  (await findPlaces(c)).branch
    .filter(({ location }) => !patron.registeredAt.some((one) => one.location === location))
    .map(({ location, name }) => [location, name] as const);

/** The fields of each act, with the present values. */
const fieldsOf: Readonly<
  Record<
    RecordAct,
    (visit: PatronVisit, c: PortalContext) => readonly FieldOf[] | Promise<readonly FieldOf[]>
  >
> = {
  'change-name': (visit) => [
    { name: 'name', value: visit.patron.name },
    { name: 'reading', value: visit.patron.reading ?? '' },
    ...listProof(visit),
  ],
  'set-reading': ({ patron }) => [{ name: 'reading', value: patron.reading ?? '' }],
  'change-address': (visit) => [{ name: 'address', value: visit.patron.address }, ...listProof(visit)],
  'change-phone': () => texts('oldPhone', 'phone'),
  'set-mail-address': ({ patron }) => [{ name: 'mailAddress', value: patron.mailAddress ?? '' }],
  'declare-branch': async (visit, c) => [{ name: 'location', options: await listBranches(c, visit) }],
  'issue-code': ({ patron, words: { patronPapers } }) => [
    {
      name: 'hours',
      options: hoursOfCodes.map((hours) => [hours, patronPapers.hours[hours]]),
      chosen: patron.idCopyHeld ? '336' : '24',
    },
  ],
  'clear-password': ({ words: { patronActs, patronRecord } }) => [
    { name: 'identityCheck', options: [['', patronActs.choose], ...Object.entries(patronRecord.checks)] },
  ],
  'issue-card': () => texts('card'),
  'send-card': (visit) => [tick(visit, 'idCopyEnclosed'), tick(visit, 'registeredMail')],
  block: ({ words }) => [{ name: 'stops', ticks: Object.entries(words.patrons.stops) }, ...texts('text')],
  'lift-block': ({ patron }) => [
    { name: 'block', options: patron.blocks.map((block) => [nameBlock(block), block.text]) },
  ],
  'request-title': () => texts('title', 'author', 'publisher', 'published', 'standardNumber', 'note'),
  leave: () => [],
};

const OneField = ({ c, of }: { readonly c: PortalContext; readonly of: FieldOf }) => {
  const label = wordsOf(c).patronRecord.fields[of.name];
  if ('options' in of)
    return (
      <Select
        name={of.name}
        label={label}
        options={of.options}
        value={c.var.form.get(of.name) ?? of.chosen ?? ''}
      />
    );
  if ('value' in of)
    return (
      <Field name={of.name} label={label} value={c.var.form.get(of.name) ?? of.value} autocomplete="off" />
    );
  return (
    <>
      {of.ticks.map(([value, text]) => (
        <p>
          <label>
            <input type="checkbox" name={of.name} value={value} /> {text}
          </label>
        </p>
      ))}
    </>
  );
};

/** The fields of an act. A refused form keeps its texts. */
export const RecordFields = async ({
  c,
  visit,
  act,
}: {
  readonly c: PortalContext;
  readonly visit: PatronVisit;
  readonly act: RecordAct;
}) => (
  <>
    {(await fieldsOf[act](visit, c)).map((of) => (
      <OneField c={c} of={of} />
    ))}
  </>
);

import { randomUUID } from 'node:crypto';
import type { Title } from '@torioki/catalogue';
import type { Child } from 'hono/jsx';
import type { PortalContext } from '../../context.js';
import { hashText } from '../../guard/digest.js';
import { Field, Form, Submit } from '../../layout/form.js';
import { TextArea } from '../layout/text-area.js';
import { wordsOf } from '../staff-visit.js';
import { recordFields, writeRecord, type RecordField } from './record-fields.js';

/** The fields with several lines. */
const tall: readonly RecordField[] = ['authors', 'subjects', 'contents', 'ndc', 'standardNumbers', 'copies'];

/** The mark of a record in a form. It differs once somebody else has corrected the record. */
export const markRecord = (record: Title): string => hashText(JSON.stringify(record));

interface RecordFormProps {
  readonly c: PortalContext;
  readonly act: 'add' | 'correct';
  /** The fields before and after those of the record. */
  readonly before?: Child;
  readonly after?: Child;
  readonly record?: Title | undefined;
}

/** A form for a record. It shows the sent texts if the form was refused, otherwise those of the record. */
export const RecordForm = ({ c, act, before = null, after = null, record }: RecordFormProps) => {
  const { titles: labels } = wordsOf(c);
  const { form } = c.var;
  const texts = record && writeRecord(record);
  const hints: Readonly<Partial<Record<RecordField, string>>> = labels.hints;
  return (
    <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow">
      <input type="hidden" name="id" value={randomUUID()} />
      <input type="hidden" name="act" value={act} />
      {record === undefined ? null : <input type="hidden" name="record" value={markRecord(record)} />}
      {before}
      {recordFields.map((name) => {
        const sent = form.get('act') === act ? form.get(name) : null;
        const hint = hints[name];
        const common = {
          ...{ name, label: labels.fields[name], value: sent ?? texts?.[name] ?? '' },
          ...(hint === undefined ? {} : { hint }),
        };
        return tall.includes(name) ? (
          <TextArea {...common} />
        ) : (
          <Field {...common} autocomplete="off" required={name === 'name'} />
        );
      })}
      {after}
      <Submit name={labels.acts[act]} />
    </Form>
  );
};

import { randomUUID } from 'node:crypto';
import { buildAddress } from '../../build-address.js';
import type { PortalContext } from '../../context.js';
import { Facts } from '../../layout/fact.js';
import { Field, Form, Submit } from '../../layout/form.js';
import { CopyActForm } from '../layout/copy-act-form.js';
import { Select } from '../layout/select.js';
import { visitOf, wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';
import { LoanClassField, type KnownCopy } from './copies.js';
import { listAcceptedCopyActs } from './copy-acts.js';

/** A form for each act that the library accepts for a copy of a title. */
export const CopyForms = async ({
  c,
  of: { copy, loanClass },
}: {
  readonly c: PortalContext;
  readonly of: KnownCopy;
}) => {
  const { at, words } = visitOf(c);
  const { titles: labels } = words;
  const accepted = await listAcceptedCopyActs(at, copy);
  return (
    <section id="copy">
      <h2>{copy}</h2>
      <Facts of={[[labels.loanClass, labels.classes[loanClass]]]} />
      {accepted.map(({ act, classes }) => (
        <CopyActForm c={c} action={c.req.path} act={act} label={labels.acts[act]} copy={['of', copy]}>
          {act === 'change-class' ? <LoanClassField c={c} name="class" classes={classes} /> : null}
          {act === 'lend' ? (
            <Field name="library" label={labels.library} autocomplete="off" required />
          ) : null}
        </CopyActForm>
      ))}
      <p>
        <a href={buildAddress(workPages.missing.path, { copy })}>{labels.otherActs}</a>
      </p>
    </section>
  );
};

/** The form that adds a copy of a title: the library's own, or one borrowed from another library. */
export const NewCopy = ({ c }: { readonly c: PortalContext }) => {
  const { titles: labels } = wordsOf(c);
  const { form } = c.var;
  const sources = Object.entries(labels.sources);
  return (
    <details open={form.get('act') === 'add-copy'}>
      <summary>{labels.acts['add-copy']}</summary>
      <Form of={c.var} action={c.req.path} ends={[]} class="stacked narrow">
        <input type="hidden" name="id" value={randomUUID()} />
        <input type="hidden" name="act" value="add-copy" />
        <Field name="copy" label={labels.copy} value={form.get('copy') ?? ''} autocomplete="off" required />
        <Field
          name="callNumber"
          label={labels.callNumber}
          value={form.get('callNumber') ?? ''}
          autocomplete="off"
        />
        <LoanClassField c={c} />
        <Select name="source" label={labels.source} options={sources} />
        <Submit name={labels.acts['add-copy']} />
      </Form>
    </details>
  );
};

import { MailAddress } from '@torioki/lending';
import { Hono } from 'hono';
import { screenWords } from 'torioki';
import { reasons, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { Field, Form, Submit } from '../layout/form.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { patronsOnly } from '../security/patrons-only.js';
import { words } from '../words/words.js';

const { mailAddress: said } = words;
const path = '/mail-address';

interface Stage {
  readonly typed?: string;
  readonly faults?: readonly string[];
}

const Present = ({ of }: { readonly of: string | null }) => (
  <dl class="facts">
    <div>
      <dt>{said.present}</dt>
      <dd>{of ?? said.none}</dd>
    </div>
  </dl>
);

const Changed = ({ query }: { readonly query: URLSearchParams }) =>
  query.has('changed') ? (
    <Notice is="success">
      <p>{said.changed}</p>
    </Notice>
  ) : null;

const answer = (c: PortalContext, { typed, faults = [] }: Stage = {}) => {
  const { mailAddress } = c.var.visitor as Visitor;
  return page(c, {
    title: screenWords.service.mailAddress,
    status: faults.length > 0 ? 422 : 200,
    crumbs: [],
    body: (
      <div class="narrow">
        {faults.length === 0 ? null : <Reasons heading={said.notChanged} of={faults} />}
        <Changed query={new URL(c.req.url).searchParams} />
        <Present of={mailAddress} />
        <Form of={c.var} action={path} class="stacked">
          <Field
            name="mail"
            label={said.next}
            type="email"
            inputmode="email"
            autocomplete="email"
            value={typed ?? ''}
            faults={faults}
            required
          />
          <Submit name={said.change} />
        </Form>
        <Notice is="information">
          {c.var.texts.faq[8]?.answers.slice(0, 2).map((line) => (
            <p>{line}</p>
          ))}
        </Notice>
      </div>
    ),
  });
};

/** メールアドレス変更 (R5, R86–R90). */
export const mailAddressPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, (c) => answer(c))
  .post(path, async (c) => {
    const typed = (c.var.form.get('mail') ?? '').normalize('NFKC').trim();
    if (!MailAddress.is(typed)) return answer(c, { typed, faults: [said.wrong] });
    const { portal } = c.var.visitor as Visitor;
    const faults = reasons(c.var.texts, await portal.setMailAddress({ mailAddress: typed }));
    return faults ? answer(c, { typed, faults }) : c.redirect(`${path}?changed=1`, 303);
  });

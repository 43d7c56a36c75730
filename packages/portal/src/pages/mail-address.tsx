import { MailAddress } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import { renderReasons, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { redirectToEnding } from '../report-ending.js';
import { Facts } from '../layout/fact.js';
import { Field, Form, Submit } from '../layout/form.js';
import { Lines } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { rejectForm } from '../refused-form.js';
import { patronsOnly } from '../security/patrons-only.js';

const path = '/mail-address';

const readMailAddress = (form: URLSearchParams): string => (form.get('mail') ?? '').normalize('NFKC').trim();

const renderMailAddress = (c: PortalContext) => {
  const { visitor, words } = c.var;
  const { mailAddress: labels } = words;
  const { mailAddress } = visitor as Visitor;
  return renderPage(c, {
    title: words.screen.service.mailAddress,
    crumbs: [],
    body: (
      <div class="narrow">
        <Facts of={[[labels.present, mailAddress ?? labels.none]]} />
        <Form of={c.var} action={path} ends={['mail-address']} class="stacked">
          <Field
            name="mail"
            label={labels.next}
            type="email"
            inputmode="email"
            autocomplete="email"
            value={readMailAddress(c.var.form)}
            faults={c.var.refused?.reasons}
            required
          />
          <Submit name={labels.change} />
        </Form>
        <Notice is="information">
          <Lines of={c.var.texts.faq[8]?.answers.slice(0, 2) ?? []} />
        </Notice>
      </div>
    ),
  });
};

/** The change of the mail address, メールアドレス変更 (R5, R86–R90). */
export const mailAddressPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, renderMailAddress)
  .post(path, async (c) => {
    const { mailAddress: labels } = c.var.words;
    const mailAddress = readMailAddress(c.var.form);
    if (!MailAddress.is(mailAddress)) return rejectForm(c, labels.notChanged, [labels.wrong]);
    const { portal } = c.var.visitor as Visitor;
    const refused = renderReasons(c.var, await portal.setMailAddress({ mailAddress }));
    return refused ? rejectForm(c, labels.notChanged, refused) : redirectToEnding(c, path, 'mail-address');
  });

import { MailAddress } from '@torioki/lending/vocabulary';
import { Hono } from 'hono';
import { screenWords } from 'torioki';
import { reasons, type PortalContext, type PortalEnv, type Visitor } from '../context.js';
import { end } from '../ended.js';
import { Facts } from '../layout/fact.js';
import { Field, Form, Submit } from '../layout/form.js';
import { Lines } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { refuse } from '../refused.js';
import { patronsOnly } from '../security/patrons-only.js';
import { words } from '../words/words.js';

const { mailAddress: said } = words;
const path = '/mail-address';

const typedIn = (form: URLSearchParams): string => (form.get('mail') ?? '').normalize('NFKC').trim();

const answer = (c: PortalContext) => {
  const { mailAddress } = c.var.visitor as Visitor;
  return page(c, {
    title: screenWords.service.mailAddress,
    crumbs: [],
    body: (
      <div class="narrow">
        <Facts of={[[said.present, mailAddress ?? said.none]]} />
        <Form of={c.var} action={path} ends={['mail-address']} class="stacked">
          <Field
            name="mail"
            label={said.next}
            type="email"
            inputmode="email"
            autocomplete="email"
            value={typedIn(c.var.form)}
            faults={c.var.refused?.reasons}
            required
          />
          <Submit name={said.change} />
        </Form>
        <Notice is="information">
          <Lines of={c.var.texts.faq[8]?.answers.slice(0, 2) ?? []} />
        </Notice>
      </div>
    ),
  });
};

/** メールアドレス変更 (R5, R86–R90). */
export const mailAddressPage = new Hono<PortalEnv>()
  .use(path, patronsOnly)
  .get(path, answer)
  .post(path, async (c) => {
    const mailAddress = typedIn(c.var.form);
    if (!MailAddress.is(mailAddress)) return refuse(c, said.notChanged, [said.wrong]);
    const { portal } = c.var.visitor as Visitor;
    const refused = reasons(c.var.texts, await portal.setMailAddress({ mailAddress }));
    return refused ? refuse(c, said.notChanged, refused) : end(c, path, 'mail-address');
  });

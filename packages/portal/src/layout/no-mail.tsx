import type { Variables } from '../context.js';
import { Notice } from './notice.js';

/** The warning that a patron without a mail address gets no notices (A25). */
export const NoMail = ({ words }: Pick<Variables, 'words'>) => (
  <Notice is="warning" heading={words.cart.noMail}>
    <p>
      {words.cart.noMailDo} <a href="/mail-address">{words.screen.service.mailAddress}</a>
    </p>
  </Notice>
);

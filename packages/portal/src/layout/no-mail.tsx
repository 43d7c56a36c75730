import { screenWords } from 'torioki';
import { words } from '../words/words.js';
import { Notice } from './notice.js';

/** The warning that a patron without a mail address gets no notices (A25). */
export const NoMail = () => (
  <Notice is="warning" heading={words.cart.noMail}>
    <p>
      {words.cart.noMailDo} <a href="/mail-address">{screenWords.service.mailAddress}</a>
    </p>
  </Notice>
);

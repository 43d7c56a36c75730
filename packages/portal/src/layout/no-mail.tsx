import { screenWords } from 'torioki';
import { words } from '../words/words.js';
import { Notice } from './notice.js';

/** No notice will reach a patron without a mail address (A25). */
export const NoMail = () => (
  <Notice is="warning" heading={words.cart.noMail}>
    <p>
      {words.cart.noMailDo} <a href="/mail-address">{screenWords.service.mailAddress}</a>
    </p>
  </Notice>
);

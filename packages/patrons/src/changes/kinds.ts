import { issueCard, sendCard } from './cards.js';
import {
  changeAddress,
  changeName,
  changePhone,
  declareBranchRegistration,
  setMailAddress,
} from './particulars.js';
import { clearPassword, setPassword } from './passwords.js';
import { registerPatron } from './register-patron.js';
import { submitTitleRequest } from './submit-title-request.js';

/** Every kind of change of a person's record, by the name of its command in camel case. */
export const kinds = {
  registerPatron,
  issueCard,
  sendCard,
  changeAddress,
  changeName,
  changePhone,
  setMailAddress,
  declareBranchRegistration,
  setPassword,
  clearPassword,
  submitTitleRequest,
} as const;

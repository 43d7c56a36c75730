import { hokkaido } from '../policy/index.js';

/** お問い合わせ: whom to ask, and where (R101, R103–R105). The mails come from there too (R86). */
export const contact = {
  department: '北海道立図書館利用サービス部',
  section: '一般資料サービス課',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  fax: '011-386-6906',
  mail: hokkaido.readyMail.sender,
};

/** The same as it stands at the foot of a page. */
export const contactLines: readonly string[] = [
  `${contact.department} ${contact.section}`,
  contact.address,
  `電話：${contact.phone} ファックス：${contact.fax}`,
  `e-mail： ${contact.mail}`,
];

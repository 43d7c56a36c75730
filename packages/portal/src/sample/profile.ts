import { hokkaidoProfile, type LibraryOptions } from 'torioki';

/** The sample's invented library: the guide's words, with numbers and addresses that belong to nobody. */
export const sampleProfile: LibraryOptions['profile'] = {
  ...hokkaidoProfile,
  department: 'みほん道立図書館利用サービス部',
  address: '〒000-0000 みほん市見本町1-2-3',
  phone: '000-000-0000',
  fax: '000-000-0001',
  mail: 'library@example.jp',
};

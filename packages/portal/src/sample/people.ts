const person = (card: string, name: string, mail: string | null) => ({
  card,
  name,
  address: '〒000-0000 みほん市見本町1-2-3',
  phone: '000-000-0000',
  mailAddress: mail === null ? null : `${mail}@example.jp`,
  evidence: 'driving-licence' as const,
});

/** The sample's patrons, all invented. */
export const minori = person('1000001', '佐藤 みのり', 'minori');
export const aoi = person('1000002', '高橋 蒼', 'aoi');
export const yuzuki = person('1000003', '伊藤 柚希', null);

/** Patrons whose actions the sample itself plays. */
export const ichiro = person('1000011', '見本 一郎', 'ichiro');
export const futaba = person('1000012', '見本 二葉', 'futaba');
export const santa = person('1000013', '見本 三太', 'santa');
export const shiki = person('1000014', '見本 四季', 'shiki');
export const readers = [ichiro, futaba, santa, shiki];

/** An applicant by post, whose card is not sent yet. */
export const rokka = { ...person('1000015', '見本 六花', null), postageYen: 404 };

export const everybody = [minori, aoi, yuzuki, ...readers];

/** The password of the first three patrons. */
export const password = '白い猫が三匹とびはねる';
export const withLogin = [minori, aoi, yuzuki];

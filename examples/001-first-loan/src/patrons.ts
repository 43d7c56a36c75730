/** Invented people. The history contains only their pseudonyms. */
export const patrons = {
  minori: { name: '佐藤 みのり', borrower: '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01' },
  aoi: { name: '高橋 蒼', borrower: 'a7c2e9d4-1f38-4b6a-8e2d-5c9b0f7a3d02' },
  yuzuki: { name: '伊藤 柚希', borrower: 'd19e4a6b-3c52-4f8d-b7a1-8e6f2c0d5b03' },
} as const;

export type Patron = (typeof patrons)[keyof typeof patrons];

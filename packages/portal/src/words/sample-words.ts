export const sampleWords = {
  sample: {
    mark: '見本',
    all: '図書館も利用者も本も、架空のものです。',
    now: (time: string) => `図書館の時計は ${time}`,
    day: '図書館の一日',
    clock: '図書館の時計',
    lead: 'このページは見本にだけあります。図書館の時計を進めると、その間の職員の仕事（資料の確保、20時のお知らせメール、発送、返却）と、ほかの利用者の受け取りや返却が行われます。',
    whatPasses: '時計は先にだけ進みます。',
    oneDay: '翌朝9時まで進める',
    oneWeek: '1週間進める',
    yours: (name: string) => `${name} さんが図書館ですること`,
    fetch: (books: number) => `用意できた本を受け取る（${books}冊）`,
    bring: (books: number) => `借りている本を返す（${books}冊）`,
  },
};

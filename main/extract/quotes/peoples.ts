/** Who somebody is by his country, with its code: nouns beside the adjectives that every list of countries has. */
export const COUNTRYMEN: ReadonlyMap<string, string> = new Map(
  (
    'dane DK,swede SE,finn FI,pole PL,turk TR,briton GB,brit GB,englishman GB,englishwoman GB,scot GB,scotsman GB,' +
    'welshman GB,spaniard ES,frenchman FR,frenchwoman FR,dutchman NL,dutchwoman NL,irishman IE,irishwoman IE,aussie AU,' +
    'kiwi NZ,new-zealander NZ,serb RS,croat HR,greek GR,czech CZ,slovak SK,thai TH,iraqi IQ,israeli IL,pakistani PK,' +
    'filipino PH,argentine AR,argentinian AR,icelander IS,icelandic IS,luxembourger LU,monegasque MC,uzbek UZ,kazakh KZ'
  )
    .split(',')
    .map((entry): [string, string] => {
      const [word = '', code = ''] = entry.split(' ');
      return [word, code];
    }),
);

/** "The Swiss", "the British", "the Chinese": one of them, or all. */
export const MAY_BE_MANY = /(?:sh|ch|ese|ss)$/;

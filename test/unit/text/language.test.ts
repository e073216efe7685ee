import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../main/text/language';

describe('language', () => {
  test.each([
    ['en', 'The ferry sank at dawn with about eighty people on board, the coast guard said on Sunday.'],
    ['en', 'Two killed'],
    ['en', 'Ferry sinks off northern island'],
    [
      'en',
      'Nguyen Van Minh, Zhang Wei and Kim Min-jun met Volodymyr Hrytsenko, Mohammed al-Rashid and José Peña in São Tomé on Friday, the ministry said.',
    ],
    ['en', '“Ça suffit,” Mr Dubois told reporters after the meeting with Frau Müller, and he left the hall.'],
    ['en', 'Net profit rose 3 percent. Revenue 4.5 million, shares 2.3 million, dividend unchanged.'],
    ['fr', 'Le ministre a déclaré mardi que les négociations continueraient malgré la tempête dans le nord du pays.'],
    ['de', 'Der Minister sagte am Dienstag, die Verhandlungen würden trotz des Sturms im Norden fortgesetzt.'],
    ['es', 'El ministro dijo el martes que las negociaciones continuarán a pesar de la tormenta en el norte del país.'],
    [
      'nl',
      'De minister zei dinsdag dat de onderhandelingen ondanks de storm in het noorden van het land worden voortgezet.',
    ],
    ['it', 'Il ministro ha detto martedì che i negoziati continueranno nonostante la tempesta nel nord del paese.'],
    ['ru', 'Министр заявил во вторник, что переговоры будут продолжены, несмотря на шторм на севере страны.'],
    ['uk', 'Міністр заявив у вівторок, що переговори триватимуть попри шторм на півночі країни.'],
    ['ar', 'قال الوزير يوم الثلاثاء إن المفاوضات ستستمر رغم العاصفة في شمال البلاد.'],
    ['zh', '部长周二表示，尽管该国北部遭遇风暴，谈判仍将继续进行。'],
    ['ja', '大臣は火曜日、国の北部の嵐にもかかわらず交渉を続けると述べた。'],
    ['und', ''],
    ['und', '12 345 – 67'],
    ['und', 'Nguyen Van Minh, Tran Thi Hoa'],
  ])('%s: %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  test('of a text of five million characters is told from a sample', () => {
    expect(detectLanguage('The ferry sank at dawn, and nobody was hurt. '.repeat(110_000))).toBe('en');
    expect(detectLanguage('x'.repeat(5_000_000))).toBe('und');
  });
});

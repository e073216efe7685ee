import { expect, test } from 'vitest';
import type { Keeper } from '../../../main/engine/keeper/chores';
import { desk, event, value } from './desk';
import { keeperHere } from './keeper-here';
import { changeByHand, fileOf, realBytes, UNGUARDED } from './real-library';

/** A keeper whose check begins and goes on only when it is told to, or is stopped. */
function slowly(): { keeper: Keeper; begun: Promise<void>; goOn(): void; checks(): number } {
  const [begun, goOn] = [event(), event()];
  let checks = 0;
  const keeper: Keeper = {
    ...keeperHere,
    async run(name, asked, about, stop) {
      if (name === 'verify') {
        checks += 1;
        begun.happen();
        await Promise.race([
          goOn.happened,
          new Promise((resolve) => {
            stop?.addEventListener('abort', resolve);
          }),
        ]);
      }
      return keeperHere.run(name, asked, about, stop);
    },
  };
  return { keeper, begun: begun.happened, goOn: goOn.happen, checks: () => checks };
}

test('while a library is verified everything else is answered and written, and then each change is named', async () => {
  const path = fileOf(await realBytes());
  const { keeper, begun, goOn, checks } = slowly();
  const made = desk({ sound: false, reread: false, keeper });
  value(await made.service.ask('open', [path, false]));
  changeByHand(path, `${UNGUARDED} UPDATE decision SET verdict = 'rejected' WHERE article = 1`);
  const report = made.service.ask('verify', []);
  const again = made.service.ask('verify', []);
  await begun;
  expect(value(await made.service.ask('article', [1])).id).toBe(1);
  value(await made.service.ask('rename', ['Other desk']));
  goOn();
  const words = value(await report).problems.map((problem) => problem.words);
  expect(words.join('\n')).toMatch(/^The decision \d+ on article 1 .* was changed outside of Daybrief/mu);
  expect(await again).toEqual(await report);
  expect(checks()).toBe(1);
});

test('a check can be stopped, ends with its library, and is made anew when it is asked for again', async () => {
  const path = fileOf(await realBytes());
  const { keeper, begun, goOn } = slowly();
  const made = desk({ reread: false, keeper });
  value(await made.service.ask('open', [path, false]));
  const first = made.service.ask('verify', []);
  await begun;
  value(await made.service.ask('stopVerifying', []));
  expect(await first).toMatchObject({ ok: false, code: 'cancelled' });
  const second = made.service.ask('verify', []);
  value(await made.service.ask('close', []));
  expect(await second).toMatchObject({ ok: false, code: 'cancelled' });
  value(await made.service.ask('open', [path, false]));
  const third = made.service.ask('verify', []);
  goOn();
  expect(value(await third)).toMatchObject({ articles: 3, problems: [] });
});

test('a library that was found changed and is sound again is told of no more once it was verified', async () => {
  const path = fileOf(await realBytes());
  const made = desk({ reread: false });
  value(await made.service.ask('open', [path, false]));
  changeByHand(path, `UPDATE article SET agency = 'Other' WHERE id = 2`);
  expect(value(await made.service.ask('article', [2])).altered).toBe(true);
  expect(value(await made.service.ask('info', [])).altered).toBe(1);
  changeByHand(path, `UPDATE article SET agency = NULL WHERE id = 2`);
  expect(value(await made.service.ask('verify', [])).problems).toEqual([]);
  expect(value(await made.service.ask('info', [])).altered).toBeUndefined();
});

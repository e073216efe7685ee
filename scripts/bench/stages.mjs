import { cpu, median } from './clock.mjs';

/**
 * Where the time of an analysis goes: each step over all articles by itself, several rounds.
 * @returns [step, milliseconds] pairs in the order the steps run
 */
export function stageTimes(app, model, articles, rounds) {
  const times = new Map();
  const timed = (name, work) => {
    const start = cpu();
    const value = work();
    times.set(name, [...(times.get(name) ?? []), cpu() - start]);
    return value;
  };
  for (let round = 0; round < rounds; round++) {
    const texts = timed('repair', () => articles.map(({ text }) => app.repair(text).text));
    timed('language', () => texts.map((text) => app.detectLanguage(text)));
    const headers = timed('header', () => texts.map((text, index) => app.readHeader(text, articles[index].title)));
    const documents = timed('sentences, tokens', () =>
      texts.map((text, index) => {
        const { title, byline, dateline } = headers[index];
        return app.readDocument(text, {
          published: articles[index].published.value,
          title,
          givenTitle: title === null ? articles[index].title : null,
          byline,
          dateline,
        });
      }),
    );
    const dates = timed('dates', () => documents.map((document) => app.extractDates(document)));
    const syntaxes = documents.map((document) => app.createSyntax(document, model));
    const names = timed('names', () =>
      documents.map((document, index) => app.recogniseNames(document, syntaxes[index])),
    );
    const quotes = timed('quotes', () =>
      documents.map((document, index) => app.extractQuotes(document, names[index], syntaxes[index])),
    );
    const harm = timed('harm', () =>
      documents.map((document, index) =>
        app.extractHarm(document, names[index], dates[index], quotes[index], syntaxes[index]),
      ),
    );
    timed('actors, links', () =>
      documents.map((document, index) =>
        app.finishActors(document, names[index], quotes[index], harm[index], syntaxes[index]),
      ),
    );
  }
  return [...times].map(([name, each]) => [name, median(each)]);
}

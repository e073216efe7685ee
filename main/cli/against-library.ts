import type { Briefing } from '../../preload/contract';
import type { Engine } from '../engine/requests';
import { bare } from '../export/pdf/verify';
import { articlesFound } from './articles-found';
import { valueOf } from './with-library';

/** What a briefing says that the articles of the open library do not. */
export async function againstLibrary({ sources, references }: Briefing, engine: Engine): Promise<string[]> {
  const { articles } = await articlesFound(engine, { search: '', from: null, to: null, filter: 'all' });
  const known = new Map(articles.map((article) => [article.hash, article]));
  const problems: string[] = [];
  for (const [index, source] of sources.entries()) {
    const article = known.get(source.hash);
    const name = `S${index + 1}, “${source.title}” (${source.fileName})`;
    if (article === undefined) {
      problems.push(`${name}: the library has no article with these bytes.`);
      continue;
    }
    if (article.withdrawn !== null && !source.withdrawn) problems.push(`${name}: it was withdrawn since.`);
    const { findings } = valueOf(await engine.ask('article', article.id));
    const text = bare(findings.text);
    for (const reference of references)
      if (reference.source === index && !text.includes(bare(reference.text)))
        problems.push(`${name}: sentence ${reference.number} does not stand in the article: “${reference.text}”`);
  }
  return problems;
}

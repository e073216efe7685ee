import * as v from 'valibot';
import type { NewSaved, Search } from './finding';
import { count, day, id, named, short } from './guard-parts';
import { ARTICLE_SORTS, ARTICLE_VERDICTS, ARTICLES_SHOWN, type ArticleFilters, type ArticleQuery } from './library';
import { MOST_NAMES } from './limits';

const filters: v.GenericSchema<unknown, ArticleFilters> = v.strictObject({
  source: v.exactOptional(short),
  language: v.exactOptional(short),
  verdict: v.exactOptional(v.picklist(ARTICLE_VERDICTS)),
  actor: v.exactOptional(named),
  place: v.exactOptional(named),
  casualties: v.exactOptional(v.boolean()),
  briefed: v.exactOptional(v.boolean()),
});

const search = {
  search: short,
  from: v.nullable(day),
  to: v.nullable(day),
  filter: v.picklist(ARTICLES_SHOWN),
  where: v.exactOptional(filters),
  watch: v.exactOptional(id),
  since: v.exactOptional(count),
  sort: v.exactOptional(v.picklist(ARTICLE_SORTS)),
};

export const query: v.GenericSchema<unknown, ArticleQuery> = v.strictObject({
  ...search,
  offset: count,
  limit: v.pipe(count, v.minValue(1), v.maxValue(500)),
});

export const unpaged: v.GenericSchema<unknown, Search> = v.strictObject(search);

const names = v.pipe(v.array(named), v.minLength(1), v.maxLength(MOST_NAMES));

export const newSaved: v.GenericSchema<unknown, NewSaved> = v.strictObject({
  name: named,
  content: v.variant('kind', [
    v.strictObject({ kind: v.literal('search'), search: unpaged }),
    v.strictObject({ kind: v.literal('watch'), names }),
  ]),
});

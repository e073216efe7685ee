import type { Briefing, HandedArticle } from '../../preload/contract';
import { checkHanded, json, nameOf, NEWER, parsed, type Sound, type Unsound } from './check';
import { asBriefing } from '../briefing/published';
import { articlePart } from './format';
import { aboutOf } from './write';

/** What a file turned out to be. */
export type Reading = (Omit<Sound, 'parts'> & { briefing: Briefing; articles: HandedArticle[] }) | Unsound;

/**
 * Checks a handed-over briefing to the last byte and reads it.
 * @param bytes the whole file
 */
export function readHanded(bytes: Buffer): Reading {
  const checked = checkHanded(bytes);
  if (checked.state !== 'sound') return checked;
  const { manifest, key } = checked;
  const [document, ...texts] = checked.parts;
  const briefing = asBriefing(json(document ?? Buffer.alloc(0)));
  if (briefing === null) return NEWER;
  if (JSON.stringify(aboutOf(briefing)) !== JSON.stringify(manifest.about))
    return { state: 'changed', manifest, changed: ['The briefing itself: it is not the one that the manifest names.'] };
  const articles: HandedArticle[] = [];
  for (const [index, { source, original }] of manifest.articles.entries()) {
    const part = parsed(articlePart, texts[index] ?? Buffer.alloc(0));
    if (part === null) return NEWER;
    if (briefing.sources[source]?.hash !== original)
      return { state: 'changed', manifest, changed: [`${nameOf(manifest, index)} The briefing rests on another one.`] };
    articles.push({ source, ...part });
  }
  return { state: 'sound', manifest, key, briefing, articles };
}

import type { Briefing, Instant } from '../../preload/contract';
import { buildBriefing } from '../briefing/index';
import type { BriefingArticle } from '../briefing/types';
import { SAMPLE_ARTICLES, SAMPLE_DAY } from '../sample/articles';
import { refuse } from '../store/failures';
import type { Analysts } from './jobs';

/**
 * The briefing of the sample articles, read by the same engine as any other and kept nowhere.
 * @param now stands as the moment it was closed
 */
export async function sampleBriefing(analysts: Analysts, engine: string, now: Instant): Promise<Briefing> {
  const articles = await Promise.all(
    SAMPLE_ARTICLES.map(async ({ fileName, text }, index): Promise<BriefingArticle> => {
      const outcome = await analysts.run({ kind: 'paste', pasted: { text, fileName } });
      if ('refused' in outcome) return refuse('failed', `The sample ${fileName} could not be read.`);
      const { read } = outcome;
      const { reading } = await analysts.run({
        kind: 'analyse',
        read,
        given: SAMPLE_DAY,
        timeZone: 'UTC',
        engine,
        analyse: true,
      });
      const { findings, title } = reading;
      return {
        id: index + 1,
        title,
        source: findings.source,
        syndicator: findings.header.syndicator,
        agency: findings.header.agency,
        fileName,
        hash: read.hash,
        copyOf: null,
        withdrawn: false,
        findings,
      };
    }),
  );
  const draft = buildBriefing({
    options: { from: SAMPLE_DAY, to: SAMPLE_DAY, title: 'Sample briefing', marking: null, note: '' },
    articles,
    decisions: [],
    edits: [],
    late: [],
    before: null,
    undated: 0,
    engine,
    created: now,
    closed: now,
    id: null,
    version: 1,
    timeZone: 'UTC',
  });
  return { ...draft, closedBy: 'nobody: its articles are invented' };
}

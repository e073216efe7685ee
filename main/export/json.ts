import type { Briefing } from '../../preload/contract';

/** The briefing's whole data, to be read by other programs. The same briefing gives the same bytes. */
export function briefingAsJson(briefing: Briefing): string {
  return `${JSON.stringify(briefing, null, 2)}\n`;
}

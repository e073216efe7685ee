import type { Briefing, Layout } from '../../../preload/contract';

/** Name of the file that a printed briefing carries. */
export const ATTACHED = 'briefing.json';

/** What is attached: the data as printed, and how they were laid out, by which the print can be checked against them. */
export interface Attached {
  layout: Layout;
  briefing: Briefing;
}

export function attachedData(briefing: Briefing, layout: Layout): string {
  const attached: Attached = { layout, briefing };
  return `${JSON.stringify(attached, null, 1)}\n`;
}

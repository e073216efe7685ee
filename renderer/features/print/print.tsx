import { useEffect, useState, type ReactNode } from 'react';
import type { Briefing } from '../../../preload/contract';
import { ask } from '../../api';
import { Brief } from '../briefing/brief';

/** The hidden window that is printed: the same document as on the desk, with the evidence as an annex. */
export function Print(): ReactNode {
  const [briefing, setBriefing] = useState<Briefing | null>(null);

  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await ask('print:content');
      if (current && answer.ok) setBriefing(answer.value.briefing);
    };
    void load();
    return () => {
      current = false;
    };
  }, []);

  useEffect(() => {
    if (briefing === null) return;
    document.documentElement.classList.add('printing');
    document.title = briefing.options.title;
    document.documentElement.lang = 'en';
    void laidOut().then(() => ask('print:ready'));
  }, [briefing]);

  return <main className="paper">{briefing !== null && <Brief briefing={briefing} medium="paper" />}</main>;
}

/** Fonts begin to load at layout: the reading of a box forces it, and only then does `ready` wait for them. */
async function laidOut(): Promise<void> {
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

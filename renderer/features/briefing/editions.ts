import type { Edition } from '../../../preload/contract';

/** The editions by name, the shortest first. */
export const EDITIONS: readonly { id: Edition; name: string; about: string }[] = [
  { id: 'front', name: 'Front page', about: 'One page, without the staff note.' },
  {
    id: 'executive',
    name: 'Executive',
    about: 'Front page and body. What the front page holds is not told twice; the evidence stays on the desk.',
  },
  { id: 'full', name: 'Full', about: 'With all claims, all quotes, sources and the evidence of every line.' },
];

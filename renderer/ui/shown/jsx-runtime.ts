import type { ElementType, Key, ReactElement } from 'react';
import { Fragment, jsx as element, jsxs as elements } from 'react/jsx-runtime';
import { shown } from '../../../preload/contract';

export type { JSX } from 'react';
export { Fragment };

/*
 * What React's own is, and the one place where words come to the screen and to paper: every word from outside (articles,
 * names of files, notes) is shown by `shown`, wherever it stands. Data stay as they are, and so does what stands in a field.
 */

export const jsx = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  element(type, drawn(type, props), key);
export const jsxs = (type: ElementType, props: unknown, key?: Key): ReactElement =>
  elements(type, drawn(type, props), key);

/** Properties of an element that are read or heard. */
const SAID = ['title', 'alt', 'placeholder', 'label'];

/**
 * The properties with all that is read in them as it is shown; the same object where there is nothing to show.
 * A component's own may be data: of those only its children and what a screen reader says are drawn.
 */
export function drawn(type: ElementType, props: unknown): unknown {
  if (typeof props !== 'object' || props === null) return props;
  let changed: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(props)) {
    const said = name === 'children' || name.startsWith('aria-') || (typeof type === 'string' && SAID.includes(name));
    const now = said ? words(value) : value;
    if (now !== value) (changed ??= { ...props })[name] = now;
  }
  return changed ?? props;
}

function words(value: unknown): unknown {
  if (typeof value === 'string') return shown(value);
  if (!Array.isArray(value)) return value;
  const now = value.map(words);
  return now.some((one, index) => one !== value[index]) ? now : value;
}

import type { ElementType, Key, ReactElement } from 'react';
import { Fragment, jsxDEV as element, type JSXSource } from 'react/jsx-dev-runtime';
import { drawn } from './jsx-runtime';

export type { JSX } from 'react';
export { Fragment };

/** The same while the app is developed and tested. */
export const jsxDEV = (
  type: ElementType,
  props: unknown,
  key: Key | undefined,
  isStatic: boolean,
  source?: JSXSource,
  self?: unknown,
): ReactElement => element(type, drawn(type, props), key, isStatic, source, self);

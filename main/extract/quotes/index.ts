import type { Quote } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Names } from '../types';

/** Every quote of the document with its speaker, in the order of the text. */
export function extractQuotes(_document: Document, _names: Names): Quote[] {
  return [];
}

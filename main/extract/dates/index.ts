import type { DateFinding } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';

/** Every calendar expression of the document, resolved against its publication day, in the order of the text. */
export function extractDates(_document: Document): DateFinding[] {
  return [];
}

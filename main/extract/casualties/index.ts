import type { DateFinding, Quote } from '../../../preload/contract/findings';
import type { Document } from '../../text/document';
import type { Harm, Names } from '../types';

/** Every statement of people harmed, what was not counted and why, and the article's own tolls. */
export function extractHarm(_document: Document, _names: Names, _dates: DateFinding[], _quotes: Quote[]): Harm {
  return { casualties: [], notCounted: [], tolls: [] };
}

import type { Email } from 'postal-mime';
import { CannotRead, isoMoment, type DocumentReader, type Readable } from '../reader';
import { blocksOf } from './html';

/** An e-mail: its own words. What is attached to it is read by the readers of its kind. */
export const emailReader: DocumentReader = {
  format: 'email',
  readBytes: async (content) => messageOf(await parseEmail(content)),
};

const DEEPEST = 30;
const LONGEST_HEAD = 1_000_000;

/** @throws CannotRead where it is no e-mail, or nested without end */
export async function parseEmail(content: Uint8Array): Promise<Email> {
  const head = Buffer.from(content.subarray(0, 65_536)).toString('latin1');
  if (!/^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to):/im.test(head))
    throw new CannotRead('is no e-mail, whatever its name says. Save the message as .eml again, and add that.');
  const { default: PostalMime } = await import('postal-mime');
  try {
    return await PostalMime.parse(content, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST,
      maxHeadersSize: LONGEST_HEAD,
      forceRfc822Attachments: true,
    });
  } catch {
    throw new CannotRead('is damaged or nested without end. Copy its text into a text file, and add that.');
  }
}

/** The message's own words, its subject as the headline, the day it was sent. */
export function messageOf({ subject, date, text, html }: Email): Readable {
  const plain = text?.replaceAll('\r\n', '\n').trim() ?? '';
  const body = plain === '' && html !== undefined ? blocksOf(html).join('\n\n') : plain;
  const title = (subject ?? '').replace(/^(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)+/iu, '').trim();
  return {
    text: body,
    title: title === '' ? null : title.slice(0, 500),
    published: isoMoment(date),
    source: null,
    byline: null,
  };
}

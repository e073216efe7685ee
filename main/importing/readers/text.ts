import type { TextReader } from '../reader';

/** Plain text, as it is; line ends of all systems become one. */
export const textReader: TextReader = {
  format: 'text',
  read: (content) => ({
    text: content.replace(/\r\n?/g, '\n'),
    title: null,
    published: null,
    source: null,
    byline: null,
  }),
};

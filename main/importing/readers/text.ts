import type { Reader } from '../reader';

/** Plain text, as it is; line ends of all systems become one. */
export const textReader: Reader = {
  format: 'text',
  extensions: ['.txt', '.text'],
  read: (content) => ({
    text: content.replace(/\r\n?/g, '\n'),
    title: null,
    published: null,
    source: null,
    byline: null,
  }),
};

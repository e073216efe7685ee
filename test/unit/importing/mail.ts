/** A message with some words, and what is attached to it. */
export const mailWith = (
  attachments: [name: string, content: string][],
  body = 'See the attached, please read it.',
): string =>
  [
    'From: desk@paper.example',
    'Subject: Clippings',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    ...attachments.flatMap(([name, content]) => [
      '--b',
      `Content-Type: application/octet-stream; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content).toString('base64'),
    ]),
    '--b--',
    '',
  ].join('\r\n');

import type { IStylesOptions } from 'docx';

const SERIF = 'Georgia';
const SANS = 'Arial';
const INK = '1B1E1F';
const SOFT = '565E61';
const ALERT = '8C2F1B';

/** @param type by how much the type is larger than usual */
export function stylesOf(type: number): IStylesOptions {
  /** Half points. */
  const size = (points: number): number => Math.round(points * 2 * type);
  const heading = (points: number, before: number, after: number) => ({
    run: { font: SERIF, size: size(points), bold: true, color: INK },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: SERIF, size: size(10), color: INK }, paragraph: { spacing: { after: 100, line: 264 } } },
      title: { ...heading(22, 0, 120) },
      heading1: { ...heading(15, 320, 120) },
      heading2: { ...heading(11.5, 200, 60) },
      heading3: { ...heading(10.5, 160, 60) },
      footnoteText: { run: { font: SANS, size: size(7.5) }, paragraph: { spacing: { after: 40, line: 220 } } },
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        paragraph: { indent: { left: 340 }, spacing: { after: 80 } },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { font: SANS, size: size(8) },
        paragraph: { spacing: { after: 20, line: 230 } },
      },
      { id: 'Running', name: 'Running', basedOn: 'Normal', run: { font: SANS, size: size(7.5), color: SOFT } },
      {
        id: 'Marking',
        name: 'Marking',
        basedOn: 'Running',
        run: { font: SANS, size: size(8), bold: true, color: ALERT },
        paragraph: { alignment: 'center' },
      },
    ],
    characterStyles: [
      { id: 'Where', name: 'Where', run: { color: SOFT } },
      { id: 'Staff', name: 'Staff', run: { font: SANS, italics: true, color: '0E5A55' } },
    ],
  };
}

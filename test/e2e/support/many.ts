const TOWNS = ['Ustel', 'Torvik', 'Tarsk', 'Kolm', 'Norr', 'Varn', 'Olmgard', 'Sarvan'];

/** So many reports of 12 March 2026 for `openDay`, each of another landslide. */
export const manyArticles = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const town = `${TOWNS[index % TOWNS.length]}ford${String.fromCharCode(97 + (index % 26))}`;
      const text = `Landslide ${index} shuts road near ${town}

${town.toUpperCase()}, 12 March (Hill Post) - A landslide shut the road number ${index} near ${town} on Thursday, the road office said. “Nobody drove on road ${index} when the slope came down,” said Ada Quill, the head of the office.`;
      return [`slide-${index}`, text];
    }),
  );

/** What is found in an article that is not analysed. */
export const nothingFound = () => ({
  analysed: false,
  quotes: [],
  casualties: [],
  notCounted: [],
  tolls: [],
  actors: [],
  links: [],
  deeds: [],
  dates: [],
});

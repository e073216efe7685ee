import { createContext, useContext } from 'react';
import { regionsInOrder, type Layout, type Region, type Section } from '../../../preload/contract';

/** What of a layout the document itself follows. The desk shows all of it. */
export type Shown = Pick<Layout, 'without' | 'regions'>;

const Context = createContext<Shown>({ without: [], regions: [] });

export const LayoutProvider = Context.Provider;

const useLayout = (): Shown => useContext(Context);

/** Says whether a section is printed. */
export function useSections(): (section: Section) => boolean {
  const { without } = useLayout();
  return (section) => !without.includes(section);
}

/** The parts of the world in the order they are told. */
export function useRegions(): readonly Region[] {
  return regionsInOrder(useLayout().regions);
}

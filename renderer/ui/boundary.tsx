import { Component, type ReactNode } from 'react';

interface Props {
  /** What stands in the place of what could not be drawn. */
  renderInstead: (reason: string) => ReactNode;
  children: ReactNode;
}

/** Draws something else where its children fail to be drawn: the rest of the window stays. */
export class Boundary extends Component<Props, { reason: string | null }> {
  override state = { reason: null };

  static getDerivedStateFromError(error: unknown): { reason: string } {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.renderInstead(reason);
  }
}

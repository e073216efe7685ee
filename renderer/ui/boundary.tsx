import { Component, type ReactNode } from 'react';

interface Props {
  /** What is drawn: another one is tried anew. */
  of?: unknown;
  /** What stands in the place of what could not be drawn. */
  renderInstead: (reason: string) => ReactNode;
  children: ReactNode;
}

interface State {
  reason: string | null;
  of: unknown;
}

/** Draws something else where its children fail to be drawn: the rest of the window stays. */
export class Boundary extends Component<Props, State> {
  override state: State = { reason: null, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Pick<State, 'reason'> {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return Object.is(of, state.of) ? null : { reason: null, of };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.renderInstead(reason);
  }
}

import { Component, type ReactNode } from 'react';

interface Props {
  /** What is drawn: another one is tried anew. */
  of?: unknown;
  /** What stands in the place of what could not be drawn. */
  renderInstead: () => ReactNode;
  children: ReactNode;
}

interface State {
  failed: boolean;
  of: unknown;
}

/** Draws something else where its children fail to be drawn: the rest of the window stays. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: false, of: this.props.of };

  static getDerivedStateFromError(): Pick<State, 'failed'> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return Object.is(of, state.of) ? null : { failed: false, of };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.renderInstead() : this.props.children;
  }
}

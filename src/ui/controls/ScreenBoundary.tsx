import { Component, type ReactNode } from 'react'
import { FailedView } from './FailedView.tsx'

interface State {
  readonly error: unknown
}

/** Keeps a bug in one screen from taking the frame with it. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <FailedView error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}

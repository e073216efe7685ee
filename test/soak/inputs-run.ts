/** What the long form needs, in one module. */
export { readWeights } from '../../main/engine/weights';
export { inputOf, tryInput } from './inputs';
export { sourcesOf } from './sources';

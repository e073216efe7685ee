// The parts of the app that measuring, explaining and making a case need, as one bundle.
export { analyse } from '../../main/extract/analyse';
export { readWeights } from '../../main/engine/weights';
export { createSyntax } from '../../main/syntax/index';
export { readDocument } from '../../main/text/document';

// The parts of the app that measuring, explaining and making a case need, as one bundle.
export { analyse } from '../../main/extract/analyse';
export { createSyntax, readModel } from '../../main/syntax/index';
export { readDocument } from '../../main/text/document';

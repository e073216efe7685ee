import { union } from './classes';

/** What ministers, secretaries and commissioners have charge of. */
export const PORTFOLIOS = union(
  'agriculture animal arts aviation bridges broadcasting children climate commerce communications community construction',
  'consumer cooperatives culture defence defense development digital disaster economic economy education electronics',
  'employment energy environment ethnic external family finance fisheries food foreign forest forestry forests gender health',
  'heritage higher highways home housing human immigration industrial industries industry infrastructure information',
  'integration interior international investment irrigation justice labor labour land lands law legal livestock local',
  'maritime media minerals mines mining national parliamentary petroleum planning police political ports posts power press',
  'primary public publicity rail railways recreation regional rehabilitation relief religious research resources road roads rural',
  'sanitation science security settlements shipping skills social sport sports steel technology telecommunications territorial',
  'textiles tourism trade training transport transportation treasury urban water welfare wildlife women works youth',
);

import type { IForbiddenRuleType } from 'dependency-cruiser';

export declare const ROOMS: Record<string, string[]>;
export declare const RULES: IForbiddenRuleType[];

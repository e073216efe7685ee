import type { IForbiddenRuleType } from 'dependency-cruiser';

export declare const ROOMS: Record<string, string[]>;
export declare const TYPES_OF_WHO_ASKS: string;
export declare const MAY_ASK: string[];
export declare const PURE: string[];
export declare const RULES: IForbiddenRuleType[];

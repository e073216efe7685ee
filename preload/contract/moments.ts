/** Calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** Moment in time, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

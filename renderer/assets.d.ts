declare module '*.css';

/** A data file as text: it is parsed when it is first needed. */
declare module '*.json?raw' {
  const text: string;
  export default text;
}

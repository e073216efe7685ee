declare module '@iarna/rtf-to-html' {
  const rtf: { fromString(rtf: string, done: (error: Error | null | undefined, html: string) => void): void };
  export default rtf;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

import { codeOf } from '../../preload/contract';

/** Whether a process of this number is there; one of another user is. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

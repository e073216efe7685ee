/** Processor time this process has used so far, in milliseconds: what one core would need, whatever else runs beside. */
export function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Runs the contenders in turn, each once a round with the order rotated, and returns their processor times by name. */
export function interleave(contenders, rounds) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let step = 0; step < names.length; step++) {
      const name = names[(round + step) % names.length];
      const start = cpu();
      contenders[name]();
      times[name].push(cpu() - start);
    }
  }
  return times;
}

/** Words as a writer counts them: runs of anything but white space. */
export function countWords(text) {
  return text.match(/\S+/g)?.length ?? 0;
}

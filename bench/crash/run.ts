// `npm run crash -- [ROUNDS] [SEED]`: kill -9 in the middle of subscribing and sending, 200 times.
import { crashRounds, seeded } from "./rounds.ts";

const [rounds = "200", seed = String(Date.now())] = process.argv.slice(2);
const result = await crashRounds(Number(rounds), seeded(seed));
process.stdout.write(`${JSON.stringify({ seed, ...result }, null, 2)}\n`);
const { lost, twice, unsettled, unknown } = result;
process.exitCode = lost.length + twice.length + unsettled.length === 0 && unknown <= Number(rounds) ? 0 : 1;

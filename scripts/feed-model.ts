/** `npm run feed:model -- [TRACES] [SEED]`: the model check of feeds, as long as you like. */
import { checkModel } from "../test/feed/model.ts";

const [traces = 50_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const BATCH = 2000;
let done = 0;
let syncs = 0;
console.log(`${traces} traces from seed ${seed}`);
for (let batch = 0; done < traces; batch++) {
  const size = Math.min(BATCH, traces - done);
  syncs += (await checkModel(size, seed + batch)).syncs;
  done += size;
  console.log(`${done} traces, ${syncs} syncs: no bad state, all reached the present`);
}

/** `npm run server`: the index service, and the commands of whoever runs it. */
import { runCommandLine } from "../server/command-line.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), process.env);

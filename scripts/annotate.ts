/** `npm run annotate`: the extension's detection and comparison without a browser (DESIGN.md section 6). */
import { annotateInputs } from "./annotate/annotate-inputs.ts";

// A reader that closes the pipe early (`| head`) is no failure.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await annotateInputs(process.argv.slice(2), {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});

import { defineUnlistedScript } from "#imports";

export default defineUnlistedScript(() => {
  globalThis.probe = { begun: performance.now(), tasks: [] };
});

import { mountPage } from "../extension-page/mount-page.tsx";
import { useAsked } from "../own-work/use-asked.ts";
import { useStoredWork } from "../own-work/use-stored-work.ts";
import { WorkApp } from "../own-work/work-app.tsx";

function WorkPage() {
  return (
    <main class="wc-page">
      <WorkApp stored={useStoredWork()} asked={useAsked()} />
    </main>
  );
}

void mountPage("workTitle", <WorkPage />);

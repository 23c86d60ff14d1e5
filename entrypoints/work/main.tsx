import { mountPage } from "../extension-page/mount-page.tsx";
import { WorkApp } from "../own-work/work-app.tsx";

void mountPage(
  "workTitle",
  <main class="wc-page">
    <WorkApp />
  </main>,
);

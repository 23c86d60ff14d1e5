import { mountPage } from "../extension-page/mount-page.tsx";
import { SidePanelApp } from "./side-panel-app.tsx";

void mountPage("extensionName", <SidePanelApp />);

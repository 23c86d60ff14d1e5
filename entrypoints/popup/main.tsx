import { mountPage } from "../extension-page/mount-page.tsx";
import { PopupApp } from "./popup-app.tsx";

void mountPage("extensionName", <PopupApp />);

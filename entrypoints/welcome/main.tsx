import { mountPage } from "../extension-page/mount-page.tsx";
import { WelcomeApp } from "./welcome-app.tsx";

void mountPage("extensionName", <WelcomeApp />);

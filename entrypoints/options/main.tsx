import { mountPage } from "../extension-page/mount-page.tsx";
import { OptionsApp } from "./options-app.tsx";

void mountPage("optionsTitle", <OptionsApp />);
